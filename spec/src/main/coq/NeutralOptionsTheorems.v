(** * Options that change nothing

    In [Steps.v] an option that the paper does not print is absent, [None].  The released code has no
    absent option, only a coefficient of 0.  Over the reals both are the same step.  In floating point
    they need not be: [0 w] is not 0 where [w] is infinite. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Families Rows RowsSpace Plane PlaneVectors
  Steps AdamSteps AdamP AdamPTheorems RowsTheorems.

Local Open Scope R_scope.

Section Decay.

Context {V : InnerProductSpace} {m : nat}.

Lemma zero_factor : forall (rate : R) (d : Decay RealScalars) projected,
  coefficient d = 0 -> decay_factor rate d projected = 1.
Proof. intros rate d [] H; unfold decay_factor; rewrite H; reals; unfold Rdiv; ring. Qed.

Lemma zero_moved : forall (U : InnerProductSpace) (rate : R) (d : Decay RealScalars) projected size (w q : U),
  coefficient d = 0 -> moved rate (Some d) projected size w q = moved rate None projected size w q.
Proof. intros; unfold moved, decayed; rewrite zero_factor by assumption; rewrite scale_one; reflexivity. Qed.

Lemma family_map3_ext : forall A B C D n (f f' : A -> B -> C -> D),
  (forall x y z, f x y z = f' x y z) ->
  forall x y z, family_map3 n f x y z = family_map3 n f' x y z.
Proof.
  intros until f'; intro H; unfold family_map3.
  induction n as [| n IH]; intros; cbn; [| rewrite H, IH]; reflexivity.
Qed.

Lemma zero_moved_by : forall (rate : R) (d : Decay RealScalars) decision size (w q : RowsSpace m V),
  coefficient d = 0 ->
  moved_by (S := V) rate (Some d) decision size w q = moved_by (S := V) rate None decision size w q.
Proof.
  intros rate d [| e |] size w q H; unfold moved_by, by_decision.
  - apply (zero_moved (RowsSpace m V)), H.
  - apply family_map3_ext; intros; apply zero_moved, H.
  - apply (zero_moved (RowsSpace m V)), H.
Qed.

(** SGDP on a tensor with a decay coefficient of 0 is SGDP without decay, whatever the ratio, the
    divisor, the views and the verdict are. *)
Theorem zero_decay_is_none :
  forall (c : HeavyBall RealScalars) (d : Decay RealScalars) (b : Buffer) (r : Rule RealScalars)
         (s : MomentumState (RowsSpace m V)) (g : RowsSpace m V),
  coefficient d = 0 -> sgdp_step (S := V) c (Some d) b r s g = sgdp_step (S := V) c None b r s g.
Proof. intros; unfold sgdp_step, sgdp_step_by; rewrite zero_moved_by by assumption; reflexivity. Qed.

(** The same for AdamP, whatever the elements' operations are. *)
Theorem adamp_zero_decay_is_none :
  forall (times over : V -> V -> V) (roots : V -> V) (raised : R -> V -> V) (root : R -> R),
  let E := with_elements V times over roots raised root in
  forall (c : Betas RealScalars) (d : Decay RealScalars) (look_ahead : bool) (r : Rule RealScalars)
         (s : AdamState (elementwise_rows m E)) (g : RowsSpace m V),
  coefficient d = 0 ->
  adamp_step (E := E) c (Some d) look_ahead r s g = adamp_step (E := E) c None look_ahead r s g.
Proof.
  intros until g; intro H; unfold adamp_step, adamp_step_by.
  cbv zeta; f_equal; apply zero_moved_by, H.
Qed.

End Decay.

Section OneVector.

Context {V : InnerProductSpace}.

(** L2 regularisation with the coefficient 0 adds nothing to the gradient: SGD with it is SGD. *)
Theorem zero_l2_is_none : forall (c : HeavyBall RealScalars) (s : MomentumState V) (g : V),
  sgd_step c (Some 0) s g = sgd_step c None s g.
Proof.
  intros; unfold sgd_step.
  replace (coupled (Some 0) (weight s) g) with (coupled None (weight s) g); [reflexivity |].
  unfold coupled; equal_vectors.
Qed.

(** The same settings without dampening. *)
Definition undampened (c : HeavyBall RealScalars) : HeavyBall RealScalars :=
  {| rate := rate c;
     momentum := momentum c;
     dampening := None;
     dampening_starts := dampening_starts c;
     nesterov := nesterov c |}.

Lemma undampened_buffer : forall (c : HeavyBall RealScalars) (s : MomentumState V) (g : V),
  dampening c = Some 0 -> next_buffer c s g = next_buffer (undampened c) s g.
Proof.
  intros c s g H; unfold next_buffer, share; cbn [dampening dampening_starts momentum undampened]; rewrite H.
  assert (E : scale (@sub RealScalars one 0) g = g).
  { reals; replace (1 - 0) with 1 by ring; apply scale_one. }
  rewrite E; reflexivity.
Qed.

End OneVector.

(** Dampening 0 is no dampening, for SGD on any vector and for SGDP on a tensor, from whichever gradient
    on dampening holds. *)
Theorem zero_dampening_is_none :
  forall (V : InnerProductSpace) (m : nat) (c : HeavyBall RealScalars), dampening c = Some 0 ->
  (forall decay (s : MomentumState V) (g : V), sgd_step c decay s g = sgd_step (undampened c) decay s g) /\
  (forall d b r (s : MomentumState (RowsSpace m V)) (g : RowsSpace m V),
    sgdp_step (S := V) c d b r s g = sgdp_step (S := V) (undampened c) d b r s g).
Proof.
  intros V m c H; split.
  - intros decay s g; unfold sgd_step; rewrite undampened_buffer by exact H; reflexivity.
  - intros d b r s g; unfold sgdp_step, sgdp_step_by.
    assert (E := undampened_buffer (V := RowsSpace m V) c s g H); cbn [space RowsSpace] in E.
    rewrite E; reflexivity.
Qed.

(** ** Instances *)

(** Decay that divides by 1 - momentum = 1/10, with the coefficient 0; dampening 0. *)
Definition no_decay : Decay RealScalars := {| coefficient := 0; projected_ratio := / 10; divisor := / 10 |}.
Definition dampened_by_zero : HeavyBall RealScalars :=
  {| rate := / 10; momentum := 9 / 10; dampening := Some 0; dampening_starts := AfterFirstGradient;
     nesterov := true |}.

Example zero_decay_is_none_instance :
  sgdp_step (S := plane) (heavy_ball (/ 10) (9 / 10)) (Some no_decay) Overwritten (two_views EachRow)
    two_moving two_gradients
  = sgdp_step (S := plane) (heavy_ball (/ 10) (9 / 10)) None Overwritten (two_views EachRow) two_moving two_gradients.
Proof. apply zero_decay_is_none; reflexivity. Qed.

Example adamp_zero_decay_is_none_instance :
  let E := elementwise_rows 2 (real_elements 2) in
  let start := @adam_at_rest RealScalars E two_weights in
  adamp_step (E := real_elements 2) released (Some no_decay) true (two_views EachRow) start two_gradients
  = adamp_step (E := real_elements 2) released None true (two_views EachRow) start two_gradients.
Proof.
  apply (adamp_zero_decay_is_none (V := plane) plane_times plane_over plane_roots plane_raised sqrt); reflexivity.
Qed.

Example zero_l2_is_none_instance :
  sgd_step (heavy_ball (/ 10) (9 / 10)) (Some 0) two_moving two_gradients
  = sgd_step (heavy_ball (/ 10) (9 / 10)) None two_moving two_gradients.
Proof. apply (zero_l2_is_none (V := RowsSpace 2 plane)). Qed.

Example zero_dampening_is_none_instance :
  sgdp_step (S := plane) dampened_by_zero (Some no_decay) Separate (two_views EachRow) two_moving two_gradients
  = sgdp_step (S := plane) (undampened dampened_by_zero) (Some no_decay) Separate (two_views EachRow)
      two_moving two_gradients.
Proof. apply (zero_dampening_is_none plane 2 dampened_by_zero eq_refl). Qed.
