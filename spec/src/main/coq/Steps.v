(** * The steps of SGD and SGDP

    One definition over any scalars and any space.  The theorems are about these functions over the
    reals; evaluation runs these functions over the rationals; [BridgeTheorems.v] says that both give
    the same numbers.  What the paper's algorithms do not print is an option that is absent, [None],
    in the paper's own case. *)

From Coq Require Import List.
From AdamP Require Import Algebra Families Rows.

(** ** Runs *)

(** The state after the first [t] steps, given an input (a gradient; a gradient and a rate) for each. *)
Fixpoint trajectory {State Input : Type} (step : State -> Input -> State) (start : State)
    (input : nat -> Input) (t : nat) : State :=
  match t with
  | O => start
  | S t => step (trajectory step start input t) (input t)
  end.

(** The state after a list of inputs. *)
Definition run {State Input : Type} (step : State -> Input -> State) (start : State)
    (inputs : list Input) : State :=
  fold_left step inputs start.

(** All the states on the way, the first one left out. *)
Fixpoint states {State Input : Type} (step : State -> Input -> State) (start : State)
    (inputs : list Input) : list State :=
  match inputs with
  | nil => nil
  | cons g rest => let next := step start g in cons next (states step next rest)
  end.

(** ** Settings *)

(** Whether dampening holds from the first gradient, or the first gradient starts the buffer whole. *)
Inductive Dampening := FromFirstGradient | AfterFirstGradient.

(** Eq. 7: [p <- momentum p + (1 - dampening) g], and a step of the learning rate. *)
Record HeavyBall (K : Scalars) := {
  rate : K;
  momentum : K;
  dampening : option K;
  dampening_starts : Dampening;
  nesterov : bool
}.

Arguments rate {_} _.
Arguments momentum {_} _.
Arguments dampening {_} _.
Arguments dampening_starts {_} _.
Arguments nesterov {_} _.

(** The paper's own: no dampening, no look-ahead. *)
Definition heavy_ball {K : Scalars} (eta beta : K) : HeavyBall K :=
  {| rate := eta;
     momentum := beta;
     dampening := None;
     dampening_starts := FromFirstGradient;
     nesterov := false |}.

(** The same with Nesterov's look-ahead. *)
Definition looking_ahead {K : Scalars} (eta beta : K) : HeavyBall K :=
  {| rate := eta;
     momentum := beta;
     dampening := None;
     dampening_starts := FromFirstGradient;
     nesterov := true |}.

(** Decay of the weight apart from the gradient, [w <- (1 - rate coefficient ratio / divisor) w]; the
    ratio is 1 where the update is not projected.  The released SGDP divides by 1 - momentum. *)
Record Decay (K : Scalars) := {
  coefficient : K;
  projected_ratio : K;
  divisor : K
}.

Arguments coefficient {_} _.
Arguments projected_ratio {_} _.
Arguments divisor {_} _.

(** What is read as one vector: each row of a tensor, or all of it (section 3.1). *)
Inductive View := Channel | Layer.

(** Whether each row is projected by its own cosine, or all of them if none forbids it. *)
Inductive RowVerdict := EachRow | AllRows.

(** What the cosine with a zero vector is: 0, as in the released code, or nothing at all. *)
Inductive ZeroCosine := CountsAsZero | Undefined.

(** Eq. 11's threshold, [delta] over the root of the dimension, and the views in the order asked. *)
Record Rule (K : Scalars) := {
  delta : K;
  views : list View;
  row_verdict : RowVerdict;
  zero_cosine : ZeroCosine
}.

Arguments delta {_} _.
Arguments views {_} _.
Arguments row_verdict {_} _.
Arguments zero_cosine {_} _.

(** Whether SGDP's momentum stays as it is, as Algorithm 1 prints, or is overwritten by its own
    projection, as in the released code (which looks ahead from a vector of its own and so does it
    only without Nesterov). *)
Inductive Buffer := Separate | Overwritten.

(** ** Vectors of one space *)

Section Vectors.
  Context {K : Scalars} {S : Space K}.

  (** What SGD and SGDP know between two steps: the weight, the momentum, the gradients seen so far. *)
  Record MomentumState := {
    weight : S;
    buffer : S;
    seen : nat
  }.

  (** Before the first step. *)
  Definition at_rest (w : S) : MomentumState := {| weight := w; buffer := origin; seen := O |}.

  (** Eq. 3: gradient descent without momentum. *)
  Definition descent_step (eta : K) (w g : S) : S := minus w (scale eta g).

  (** L2 regularisation: [g + decay w]. *)
  Definition coupled (decay : option K) (w g : S) : S :=
    match decay with
    | None => g
    | Some lambda => plus g (scale lambda w)
    end.

  (** The share of the gradient that the buffer takes. *)
  Definition share (c : HeavyBall K) (g : S) : S :=
    match dampening c with
    | None => g
    | Some d => scale (sub one d) g
    end.

  Definition next_buffer (c : HeavyBall K) (s : MomentumState) (g : S) : S :=
    match dampening_starts c, seen s with
    | AfterFirstGradient, O => g
    | _, _ => plus (scale (momentum c) (buffer s)) (share c g)
    end.

  (** What the weight moves along: the buffer, or Nesterov's look-ahead from it. *)
  Definition update (c : HeavyBall K) (p g : S) : S :=
    if nesterov c then plus g (scale (momentum c) p) else p.

  (** Eq. 7: SGD with momentum, in torch's form. *)
  Definition sgd_step (c : HeavyBall K) (decay : option K) (s : MomentumState) (gradient : S)
      : MomentumState :=
    let g := coupled decay (weight s) gradient in
    let p := next_buffer c s g in
    {| weight := minus (weight s) (scale (rate c) (update c p g));
       buffer := p;
       seen := Datatypes.S (seen s) |}.

  (** Eq. 10: [p] without its part along [w].  Where [w] is zero this is [p]. *)
  Definition project (w p : S) : S := minus p (scale (div (dot w p) (dot w w)) w).

  Definition project_if (b : bool) (w p : S) : S := if b then project w p else p.

  (** Eq. 11, [|cos(w, g)| < delta / sqrt(dimension)], squared and multiplied out. *)
  Definition looks_orthogonal (delta : K) (w g : S) : bool :=
    less (mul (mul (dot w g) (dot w g)) (dimension S))
         (mul (mul delta delta) (mul (dot w w) (dot g g))).

  (** What a vector says to eq. 11. *)
  Inductive Answer := Passes | Fails | Abstains.

  Definition answer_if (b : bool) : Answer := if b then Passes else Fails.

  Definition answer (r : Rule K) (w g : S) : Answer :=
    if andb (less zero (dot w w)) (less zero (dot g g)) then answer_if (looks_orthogonal (delta r) w g)
    else
      match zero_cosine r with
      | CountsAsZero => answer_if (less zero (mul (delta r) (delta r)))
      | Undefined => Abstains
      end.

  Definition passes (a : Answer) : bool := match a with Passes => true | _ => false end.
  Definition fails (a : Answer) : bool := match a with Fails => true | _ => false end.

  (** The factor of decoupled decay. *)
  Definition decay_factor (rate : K) (d : Decay K) (projected : bool) : K :=
    let decay := mul rate (coefficient d) in
    sub one (div (if projected then mul decay (projected_ratio d) else decay) (divisor d)).

  Definition decayed (rate : K) (d : option (Decay K)) (projected : bool) (w : S) : S :=
    match d with
    | None => w
    | Some d => scale (decay_factor rate d projected) w
    end.

  (** The weight decayed and moved along an update. *)
  Definition moved (rate : K) (d : option (Decay K)) (projected : bool) (size : K) (w q : S) : S :=
    minus (decayed rate d projected w) (scale size q).

  (** SGDP (Algorithm 1) on one vector, projected or not. *)
  Definition sgdp_step_if (projected : bool) (c : HeavyBall K) (d : option (Decay K)) (b : Buffer)
      (s : MomentumState) (g : S) : MomentumState :=
    let p := next_buffer c s g in
    let q := project_if projected (weight s) (update c p g) in
    {| weight := moved (rate c) d projected (rate c) (weight s) q;
       buffer := match b with
                 | Separate => p
                 | Overwritten => if nesterov c then p else q
                 end;
       seen := Datatypes.S (seen s) |}.

  (** SGDP on one vector that decides for itself: Algorithm 1 as printed. *)
  Definition sgdp_row_step (c : HeavyBall K) (d : option (Decay K)) (b : Buffer) (r : Rule K)
      (s : MomentumState) (g : S) : MomentumState :=
    sgdp_step_if (passes (answer r (weight s) g)) c d b s g.
End Vectors.

Arguments MomentumState {K} S.

(** ** Tensors of several rows *)

Section Tensors.
  Context {K : Scalars} {S : Space K} {m : nat}.

  Notation tensor := (rows m S).

  (** The outcome of eq. 11 for a tensor: which rows are projected, or whether all of it is. *)
  Inductive Decision :=
  | Unprojected
  | ByRow (projected : family bool m)
  | AsOne.

  (** The rows of a view that are to be projected. *)
  Definition verdict (v : RowVerdict) (answers : family Answer m) : family bool m :=
    match v with
    | EachRow => family_map m passes answers
    | AllRows =>
        family_fill m (andb (family_any m passes answers) (negb (family_any m fails answers)))
    end.

  (** The first of the views that passes. *)
  Fixpoint decide_in (views : list View) (r : Rule K) (w g : tensor) : Decision :=
    match views with
    | nil => Unprojected
    | cons Channel rest =>
        let found := verdict (row_verdict r) (family_map2 m (answer r) w g) in
        if family_any m (fun b => b) found then ByRow found else decide_in rest r w g
    | cons Layer rest => if passes (answer r w g) then AsOne else decide_in rest r w g
    end.

  Definition decide (r : Rule K) (w g : tensor) : Decision := decide_in (views r) r w g.

  (** A function of a vector that may be projected, on the rows or the whole that the decision says. *)
  Definition by_decision (rowwise : bool -> S -> S -> S) (whole : bool -> tensor -> tensor -> tensor)
      (d : Decision) (w p : tensor) : tensor :=
    match d with
    | Unprojected => whole false w p
    | ByRow projected => family_map3 m rowwise projected w p
    | AsOne => whole true w p
    end.

  Definition project_by : Decision -> tensor -> tensor -> tensor := by_decision project_if project_if.

  Definition moved_by (rate : K) (d : option (Decay K)) (decision : Decision) (size : K)
      : tensor -> tensor -> tensor :=
    by_decision (fun b => moved rate d b size) (fun b => moved rate d b size) decision.

  (** SGDP (Algorithm 1) on a tensor: one step with the decision given. *)
  Definition sgdp_step_by (decision : Decision) (c : HeavyBall K) (d : option (Decay K)) (b : Buffer)
      (s : MomentumState tensor) (g : tensor) : MomentumState tensor :=
    let p := next_buffer c s g in
    let q := project_by decision (weight s) (update c p g) in
    {| weight := moved_by (rate c) d decision (rate c) (weight s) q;
       buffer := match b with
                 | Separate => p
                 | Overwritten => if nesterov c then p else q
                 end;
       seen := Datatypes.S (seen s) |}.

  (** SGDP (Algorithm 1) on a tensor. *)
  Definition sgdp_step (c : HeavyBall K) (d : option (Decay K)) (b : Buffer) (r : Rule K)
      (s : MomentumState tensor) (g : tensor) : MomentumState tensor :=
    sgdp_step_by (decide r (weight s) g) c d b s g.
End Tensors.
