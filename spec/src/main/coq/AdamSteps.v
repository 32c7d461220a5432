(** * The steps of Adam, AdamW and AdamP

    Adam's family works element by element and takes roots.  Both are asked of the space, so that the
    same definition runs over the reals with their root and over the rationals with any function in the
    root's place. *)

From AdamP Require Import Algebra Coordinates Families Rows Steps.

(** A space whose vectors have elements: products, quotients and roots of each, a scalar added to each;
    and the root of a scalar. *)
Record Elementwise (K : Scalars) := {
  elements :> Space K;
  times : elements -> elements -> elements;
  over : elements -> elements -> elements;
  roots : elements -> elements;
  raised : K -> elements -> elements;
  root : K -> K
}.

Arguments elements {_} _.
Arguments times {_ _} _ _.
Arguments over {_ _} _ _.
Arguments roots {_ _} _.
Arguments raised {_ _} _ _.
Arguments root {_} _ _.

(** Vectors of [n] coordinates, with a root. *)
Definition elementwise {K : Scalars} (root : K -> K) (n : nat) : Elementwise K :=
  {| elements := Coordinates K n;
     times := zip_tuple mul;
     over := zip_tuple div;
     roots := map_tuple root;
     raised := fun a => map_tuple (fun x => add x a);
     root := root |}.

(** Rows of such vectors. *)
Definition elementwise_rows {K : Scalars} (m : nat) (E : Elementwise K) : Elementwise K :=
  {| elements := rows m E;
     times := family_map2 m times;
     over := family_map2 m over;
     roots := family_map m roots;
     raised := fun a => family_map m (raised a);
     root := root E |}.

(** Adam's hyper-parameters; [corrected] says whether the moments' bias is. *)
Record Betas (K : Scalars) := {
  learning_rate : K;
  beta1 : K;
  beta2 : K;
  epsilon : K;
  corrected : bool
}.

Arguments learning_rate {_} _.
Arguments beta1 {_} _.
Arguments beta2 {_} _.
Arguments epsilon {_} _.
Arguments corrected {_} _.

Fixpoint power {K : Scalars} (x : K) (n : nat) : K :=
  match n with
  | O => one
  | S n => mul x (power x n)
  end.

Section Elements.
  Context {K : Scalars} {E : Elementwise K}.

  (** What Adam's family knows between two steps. *)
  Record AdamState := {
    adam_weight : E;
    first_moment : E;
    second_moment : E;
    adam_seen : nat
  }.

  Definition adam_at_rest (w : E) : AdamState :=
    {| adam_weight := w; first_moment := origin; second_moment := origin; adam_seen := O |}.

  (** Algorithm 2, line 2. *)
  Definition next_first (c : Betas K) (m g : E) : E :=
    plus (scale (beta1 c) m) (scale (sub one (beta1 c)) g).

  (** Algorithm 2, line 3. *)
  Definition next_second (c : Betas K) (v g : E) : E :=
    plus (scale (beta2 c) v) (scale (sub one (beta2 c)) (times g g)).

  (** [sqrt v / sqrt (1 - beta2^t) + epsilon], without the correction Algorithm 2's [sqrt v + epsilon]. *)
  Definition denominator (c : Betas K) (t : nat) (v : E) : E :=
    raised (epsilon c)
      (if corrected c
       then scale (div one (root E (sub one (power (beta2 c) t)))) (roots v)
       else roots v).

  (** [rate / (1 - beta1^t)], without the correction the rate. *)
  Definition step_size (c : Betas K) (t : nat) : K :=
    if corrected c then div (learning_rate c) (sub one (power (beta1 c) t)) else learning_rate c.

  (** Algorithm 2, line 4, or Nesterov's look-ahead in the place of the first moment. *)
  Definition adam_update (c : Betas K) (look_ahead : bool) (t : nat) (m v g : E) : E :=
    over (if look_ahead then next_first c m g else m) (denominator c t v).

  (** Adam's step from a weight that has been decayed already. *)
  Definition adam_step_from (c : Betas K) (s : AdamState) (w g : E) : AdamState :=
    let t := Datatypes.S (adam_seen s) in
    let m := next_first c (first_moment s) g in
    let v := next_second c (second_moment s) g in
    {| adam_weight := minus w (scale (step_size c t) (adam_update c false t m v g));
       first_moment := m;
       second_moment := v;
       adam_seen := t |}.

  (** Adam, with L2 regularisation. *)
  Definition adam_step (c : Betas K) (decay : option K) (s : AdamState) (gradient : E) : AdamState :=
    adam_step_from c s (adam_weight s) (coupled decay (adam_weight s) gradient).

  (** AdamW: the weight is decayed before the step, apart from the gradient. *)
  Definition adamw_step (c : Betas K) (decay : option K) (s : AdamState) (g : E) : AdamState :=
    let w :=
      match decay with
      | None => adam_weight s
      | Some lambda => scale (sub one (mul (learning_rate c) lambda)) (adam_weight s)
      end in
    adam_step_from c s w g.

  (** AdamP (Algorithm 2) on one vector, projected or not. *)
  Definition adamp_step_if (projected : bool) (c : Betas K) (d : option (Decay K)) (look_ahead : bool)
      (s : AdamState) (g : E) : AdamState :=
    let t := Datatypes.S (adam_seen s) in
    let m := next_first c (first_moment s) g in
    let v := next_second c (second_moment s) g in
    let q := project_if projected (adam_weight s) (adam_update c look_ahead t m v g) in
    {| adam_weight := moved (learning_rate c) d projected (step_size c t) (adam_weight s) q;
       first_moment := m;
       second_moment := v;
       adam_seen := t |}.
End Elements.

Arguments AdamState {K} E.

Section Tensors.
  Context {K : Scalars} {E : Elementwise K} {m : nat}.

  Notation tensor := (elementwise_rows m E).

  (** AdamP (Algorithm 2) on a tensor, with the decision given. *)
  Definition adamp_step_by (decision : Decision (m := m)) (c : Betas K) (d : option (Decay K))
      (look_ahead : bool) (s : AdamState tensor) (g : tensor) : AdamState tensor :=
    let t := Datatypes.S (adam_seen s) in
    let first := next_first c (first_moment s) g in
    let second := next_second c (second_moment s) g in
    let q := project_by (S := E) decision (adam_weight s) (adam_update c look_ahead t first second g) in
    let w := moved_by (S := E) (learning_rate c) d decision (step_size c t) (adam_weight s) q in
    @Build_AdamState K tensor w first second t.

  (** AdamP (Algorithm 2) on a tensor. *)
  Definition adamp_step (c : Betas K) (d : option (Decay K)) (look_ahead : bool) (r : Rule K)
      (s : AdamState tensor) (g : tensor) : AdamState tensor :=
    adamp_step_by (decide (S := E) r (adam_weight s) g) c d look_ahead s g.
End Tensors.
