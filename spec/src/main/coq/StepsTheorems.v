(** * What the steps come to where a setting is plain

    [Steps.v] and [AdamSteps.v] say each algorithm once, with all its options.  Here is what they are
    without: the paper's own equations, one row at a time.  Nothing here needs a law of arithmetic, so
    every statement holds over the reals, over the rationals, and in floating point. *)

From Coq Require Import List Bool QArith.
From AdamP Require Import Algebra RationalScalars Coordinates Families Rows Steps AdamSteps.

(** Eq. 7 without its options: the buffer is [beta p + g], the weight moves along it. *)
Lemma sgd_step_plain : forall (K : Scalars) (S : Space K) (eta beta : K) (s : MomentumState S) (g : S),
  sgd_step (heavy_ball eta beta) None s g
  = let p := plus (scale beta (buffer s)) g in
    {| weight := minus (weight s) (scale eta p); buffer := p; seen := Datatypes.S (seen s) |}.
Proof. reflexivity. Qed.

(** Algorithm 1 as printed, on one vector. *)
Lemma sgdp_row_step_plain :
  forall (K : Scalars) (S : Space K) (eta beta : K) (r : Rule K) (s : MomentumState S) (g : S),
  sgdp_row_step (heavy_ball eta beta) None Separate r s g
  = let p := plus (scale beta (buffer s)) g in
    let q := if passes (answer r (weight s) g) then project (weight s) p else p in
    {| weight := minus (weight s) (scale eta q); buffer := p; seen := Datatypes.S (seen s) |}.
Proof. reflexivity. Qed.

(** ** Rows *)

Section Rows.
  Context {K : Scalars} {S : Space K}.

  (** The states of the rows of a tensor. *)
  Definition row_states {m : nat} (s : MomentumState (rows m S)) : family (MomentumState S) m :=
    family_map2 m (fun w p => {| weight := w; buffer := p; seen := seen s |}) (weight s) (buffer s).

  Lemma unprojected_rows : forall m (p : bool -> S -> S -> S) (w : bool -> rows m S -> rows m S -> rows m S),
    (forall x y, w false x y = family_map2 m (p false) x y) ->
    forall x y, by_decision p w Unprojected x y = by_decision p w (ByRow (family_fill m false)) x y.
  Proof.
    intros m p w H x y; cbn; rewrite H; clear H w; unfold family_map3.
    induction m as [| m IH]; cbn; [| rewrite IH]; reflexivity.
  Qed.

  Lemma family_map2_second : forall A B m (x : family A m) (y : family B m),
    family_map2 m (fun _ b => b) x y = y.
  Proof. induction m as [| m IH]; intros [] []; cbn; [| rewrite IH]; reflexivity. Qed.

  Lemma moved_rows : forall m eta d size (x y : rows m S),
    moved eta d false size x y = family_map2 m (moved eta d false size) x y.
  Proof.
    intros m eta [d |] size; cbn; induction m as [| m IH]; intros; try reflexivity;
      unfold moved in *; cbn in *; f_equal; apply IH.
  Qed.

  Lemma sgdp_unprojected : forall m c d b s g,
    sgdp_step_by (S := S) (m := m) Unprojected c d b s g
    = sgdp_step_by (S := S) (ByRow (family_fill m false)) c d b s g.
  Proof.
    intros; unfold sgdp_step_by, moved_by, project_by.
    assert (P : forall x y, by_decision (m := m) (S := S) project_if project_if Unprojected x y
                            = by_decision project_if project_if (ByRow (family_fill m false)) x y).
    { intros; apply unprojected_rows; intros; symmetry; apply family_map2_second. }
    rewrite !P, unprojected_rows by (intros; apply moved_rows); reflexivity.
  Qed.

  Lemma sgdp_by_row : forall m c d b (e : family bool m) s g,
    row_states (sgdp_step_by (S := S) (ByRow e) c d b s g)
    = family_map3 m (fun e s g => sgdp_step_if e c d b s g) e (row_states s) g.
  Proof.
    intros m c d b; unfold row_states, sgdp_step_by, sgdp_step_if, family_map3.
    induction m as [| m IH]; intros e [w p t] g; [reflexivity |].
    specialize (IH (snd e) {| weight := snd w : rows m S; buffer := snd p; seen := t |} (snd g)).
    destruct c as [eta mu [] [] []], b, t; cbn in *; f_equal; apply IH.
  Qed.
End Rows.

(** Section 3.1.  In the channel view, each row deciding for itself as the paper has it, SGDP on a tensor
    is Algorithm 1 on each of its rows.  The hypotheses name that convention: under the verdict on all
    rows (the released code) one row's cosine decides about the others, and in the layer view the rows
    are projected together. *)
Theorem sgdp_channel_view_is_each_row :
  forall (K : Scalars) (S : Space K) (m : nat) (c : HeavyBall K) (d : option (Decay K)) (b : Buffer)
         (r : Rule K) (s : MomentumState (rows m S)) (g : rows m S),
  views r = Channel :: nil -> row_verdict r = EachRow ->
  row_states (sgdp_step c d b r s g) = family_map2 m (sgdp_row_step c d b r) (row_states s) g.
Proof.
  intros K S m c d b r s g Hv Hr; unfold sgdp_step, decide; rewrite Hv; cbn [decide_in]; rewrite Hr.
  set (e := verdict EachRow (family_map2 m (answer r) (weight s) g)).
  assert (E : row_states (sgdp_step_by (ByRow e) c d b s g)
              = family_map2 m (sgdp_row_step c d b r) (row_states s) g).
  { rewrite sgdp_by_row; unfold e, family_map3, row_states, sgdp_row_step; cbn [verdict]; clear.
    destruct s as [w p t]; cbn [weight buffer seen].
    induction m as [| m IH]; cbn; [| rewrite IH]; reflexivity. }
  destruct (family_any m (fun x => x) e) eqn:A; [exact E |].
  rewrite sgdp_unprojected; rewrite <- E; do 2 f_equal.
  clear E; clearbody e; induction m as [| m IH]; [destruct e; reflexivity | destruct e as [x e]].
  cbn in A; apply orb_false_elim in A; destruct A as [-> A].
  cbn; f_equal; clear - A; induction m as [| m IH]; [destruct e; reflexivity | destruct e as [x e]].
  cbn in A; apply orb_false_elim in A; destruct A as [-> A]; cbn; f_equal; apply IH; exact A.
Qed.

(** Section 3.1.  In the layer view SGDP on a tensor is Algorithm 1 on the tensor as one vector, whatever
    the verdict on rows is. *)
Theorem sgdp_layer_view_is_one_row :
  forall (K : Scalars) (S : Space K) (m : nat) (c : HeavyBall K) (d : option (Decay K)) (b : Buffer)
         (r : Rule K) (s : MomentumState (rows m S)) (g : rows m S),
  views r = Layer :: nil -> sgdp_step c d b r s g = sgdp_row_step c d b r s g.
Proof.
  intros K S m c d b r s g Hv; unfold sgdp_step, sgdp_row_step, decide; rewrite Hv; cbn [decide_in].
  destruct (passes (answer r (weight s) g)); reflexivity.
Qed.

(** Algorithm 1.  Where eq. 11 finds nothing to project, SGDP without decay is SGD, also with dampening
    and look-ahead, and whether or not the code overwrites its buffer: there is nothing to overwrite it
    with.  The premise is the decision, in whatever views; [answer_is_eq_11] says what it is on one vector. *)
Theorem sgdp_unprojected_is_sgd :
  forall (K : Scalars) (S : Space K) (m : nat) (c : HeavyBall K) (b : Buffer) (r : Rule K)
         (s : MomentumState (rows m S)) (g : rows m S),
  decide r (weight s) g = Unprojected -> sgdp_step c None b r s g = sgd_step c None s g.
Proof.
  intros K S m c b r s g H; unfold sgdp_step; rewrite H.
  unfold sgdp_step_by, sgd_step, project_by, moved_by, moved; cbn; unfold update.
  destruct b, (nesterov c); reflexivity.
Qed.

(** Algorithm 2.  Where eq. 11 finds nothing to project, AdamP without decay and look-ahead is Adam.
    The premise is the decision, as above. *)
Theorem adamp_unprojected_is_adam :
  forall (K : Scalars) (E : Elementwise K) (m : nat) (c : Betas K) (r : Rule K)
         (s : AdamState (elementwise_rows m E)) (g : elementwise_rows m E),
  decide (S := E) r (adam_weight s) g = Unprojected ->
  adamp_step c None false r s g = adam_step c None s g.
Proof. intros K E m c r s g H; unfold adamp_step; rewrite H; reflexivity. Qed.

(** ** Instances, evaluated over the rationals *)

Definition plain_ball : HeavyBall RationalScalars := @heavy_ball RationalScalars (1 # 2)%Q (3 # 4)%Q.
Definition rule_of (views : list View) : Rule RationalScalars :=
  Build_Rule RationalScalars (1 # 2)%Q views EachRow Undefined.

(** Row 1 is projected, row 2 is not, row 3 is zero and abstains. *)
Definition three_rows : rows 3 (Coordinates RationalScalars 2) :=
  ((2, (1, tt)), ((1, (0, tt)), ((0, (0, tt)), tt)))%Q.
Definition three_gradients : rows 3 (Coordinates RationalScalars 2) :=
  ((1, (-(2), tt)), ((3, (1, tt)), ((1, (1, tt)), tt)))%Q.
Definition under_way : MomentumState (rows 3 (Coordinates RationalScalars 2)) :=
  {| weight := three_rows; buffer := three_gradients; seen := 1 |}.

Example sgdp_channel_view_is_each_row_instance :
  decide (rule_of (Channel :: nil)) three_rows three_gradients = ByRow (m := 3) (true, (false, (false, tt))) /\
  row_states (sgdp_step plain_ball None Separate (rule_of (Channel :: nil)) under_way three_gradients)
  = family_map2 3 (sgdp_row_step plain_ball None Separate (rule_of (Channel :: nil)))
      (row_states under_way) three_gradients.
Proof.
  split; [vm_compute; reflexivity |].
  apply sgdp_channel_view_is_each_row; reflexivity.
Qed.

(** The whole tensor is far from orthogonal to its gradient; with the threshold of 2 it passes. *)
Example sgdp_layer_view_is_one_row_instance :
  let rule := Build_Rule RationalScalars 2%Q (Layer :: nil) AllRows CountsAsZero in
  decide rule three_rows three_gradients = AsOne (m := 3) /\
  sgdp_step plain_ball None Overwritten rule under_way three_gradients
  = sgdp_row_step plain_ball None Overwritten rule under_way three_gradients.
Proof.
  split; [vm_compute; reflexivity |].
  apply sgdp_layer_view_is_one_row; reflexivity.
Qed.

Example sgdp_unprojected_is_sgd_instance :
  sgdp_step plain_ball None Overwritten (rule_of (Layer :: nil)) under_way three_rows
  = sgd_step plain_ball None under_way three_rows.
Proof. apply sgdp_unprojected_is_sgd; vm_compute; reflexivity. Qed.

(** Gradients along the weights; no coordinate is zero, and the roots are rational. *)
Example adamp_unprojected_is_adam_instance :
  let E := elementwise_rows 2 (elementwise rational_root 2) in
  let betas := Build_Betas RationalScalars (1 # 2)%Q (1 # 2)%Q (3 # 4)%Q (1 # 8)%Q true in
  let w : E := ((2, (1, tt)), ((1, (3, tt)), tt))%Q in
  let g : E := ((4, (1, tt)), ((2, (6, tt)), tt))%Q in
  let start := @adam_at_rest RationalScalars E w in
  decide (S := elementwise rational_root 2) (rule_of (Channel :: Layer :: nil)) w g = Unprojected (m := 2) /\
  adamp_step betas None false (rule_of (Channel :: Layer :: nil)) start g = adam_step betas None start g.
Proof.
  intros E betas w g start; assert (H : decide (S := elementwise rational_root 2)
    (rule_of (Channel :: Layer :: nil)) w g = Unprojected (m := 2)) by (vm_compute; reflexivity).
  split; [exact H | apply adamp_unprojected_is_adam, H].
Qed.
