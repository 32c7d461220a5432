(** * AdamP's own step

    The paper proves norm growth for momentum and says that it carries over to Adam.  For AdamP's
    projecting step eq. 12 does hold, whatever Adam's direction is; for Adam's unprojected step Lemma 2.2
    does not. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Sums Steps AdamSteps Plane PlaneVectors
  ProjectionTheorems ScaleInvariance ScaleInvarianceTheorems Momentum MomentumTheorems AdamP.

Local Open Scope R_scope.

Section AdamP.

Context {V : InnerProductSpace} (times over : V -> V -> V) (roots : V -> V) (raised : R -> V -> V)
  (root : R -> R).

Notation E := (with_elements V times over roots raised root).

Lemma step_along_projection : forall (eta : R) (w p : V),
  sqnorm (minus w (scale eta (project w p))) = sqnorm w + eta ^ 2 * sqnorm (project w p).
Proof.
  intros eta w p; expand_goal; rewrite (dot_comm V (project w p) w), projection_orthogonal; real_ring.
Qed.

(** Eq. 12 for Algorithm 2: a projecting step of AdamP adds [eta^2 |q|^2] to the squared norm, exactly.
    Moments, roots, the division, [epsilon], bias correction and look-ahead may be anything, for only the
    projection counts.  The step is the bias-corrected [eta / (1 - beta1^t)] at step [t] from 1 where the bias
    is corrected, and [eta] where it is not.  There must be no decay, and no eps in the projection, which
    the released code has. *)
Theorem adamp_eq_12 : forall (c : Betas RealScalars) (look_ahead : bool) (s : AdamState E) (g : V),
  let w := adam_weight s : V in
  let q := project w (direction_of c look_ahead s g : V) in
  sqnorm (adam_weight (adamp_step_if true c None look_ahead s g) : V)
    = sqnorm w + step_size c (S (adam_seen s)) ^ 2 * sqnorm q.
Proof. intros; apply step_along_projection. Qed.

(** Eq. 12 for Algorithm 2 where eq. 11 itself decides: where its answer passes. *)
Theorem adamp_eq_12_decided :
  forall (c : Betas RealScalars) (look_ahead : bool) (r : Rule RealScalars) (s : AdamState E) (g : V),
  let w := adam_weight s : V in
  let q := project w (direction_of c look_ahead s g : V) in
  passes (answer r w g) = true ->
  sqnorm (adam_weight (adamp_step_if (passes (answer r w g)) c None look_ahead s g) : V)
    = sqnorm w + step_size c (S (adam_seen s)) ^ 2 * sqnorm q.
Proof. intros c look_ahead r s g w q D; rewrite D; apply adamp_eq_12. Qed.

(** In the paper's own setting it always passes: eq. 12 holds at every step of Algorithm 2 on
    scale-invariant functions while neither the weight nor the gradient is 0. *)
Theorem adamp_eq_12_scale_invariant :
  forall (c : Betas RealScalars) (look_ahead : bool) (r : Rule RealScalars) (s : AdamState E) (g : V),
  let w := adam_weight s : V in
  let q := project w (direction_of c look_ahead s g : V) in
  0 < delta r -> w <> origin -> g <> origin -> scale_invariant_gradient w g ->
  sqnorm (adam_weight (adamp_step_if (passes (answer r w g)) c None look_ahead s g) : V)
    = sqnorm w + step_size c (S (adam_seen s)) ^ 2 * sqnorm q.
Proof. intros; apply adamp_eq_12_decided, eq_11_passes; assumption. Qed.

Lemma projected_adam_seen : forall c look_ahead (start : V) (g : nat -> V) t,
  adam_seen (projected_adam_state (E := E) c look_ahead start g t) = t.
Proof. induction t as [| t IH]; [reflexivity | cbn in *; rewrite IH; reflexivity]. Qed.

(** Over a whole run whose every step projects, the squared norm is the start's plus the sum of the
    squared steps, as for vanilla gradient descent: no term of Adam's momentum is left. *)
Theorem adamp_run_eq_12 : forall (c : Betas RealScalars) (look_ahead : bool) (start : V) (g : nat -> V) t,
  let s := projected_adam_state (E := E) c look_ahead start g in
  let q k := project (adam_weight (s k) : V) (direction_of c look_ahead (s k) (g k) : V) in
  sqnorm (adam_weight (s t) : V)
    = sqnorm start + sum_below (fun k => step_size c (S k) ^ 2 * sqnorm (q k)) t.
Proof.
  intros c look_ahead start g t s q; induction t as [| t IH].
  - cbn [sum_below]; change (sqnorm start = sqnorm start + 0); ring.
  - cbn [sum_below]; rewrite <- Rplus_assoc, <- IH.
    assert (H := adamp_eq_12 c look_ahead (s t) (g t)); cbv zeta in H.
    replace (adam_seen (s t)) with t in H by (symmetry; apply projected_adam_seen); exact H.
Qed.

(** When a step of Adam shrinks the norm: exactly when [2 w.p > eta |p|^2].  Momentum (Lemma 2.2) never
    does, because [w.p <= 0] there; Adam's direction is not orthogonal to the weight even at the first
    step.  The rate is the bias-corrected one and positive. *)
Theorem adam_shrinks_iff : forall (c : Betas RealScalars) (s : AdamState E) (g : V),
  let w := adam_weight s : V in
  let p := direction_of c false s g : V in
  let eta := step_size c (S (adam_seen s)) : R in
  0 < eta ->
  norm (adam_weight (adam_step c None s g) : V) < norm w <-> eta * sqnorm p < 2 * dot w p.
Proof.
  intros c s g w p eta He.
  change (norm (minus w (scale eta p)) < norm w <-> eta * sqnorm p < 2 * dot w p).
  assert (S : sqnorm (minus w (scale eta p)) = sqnorm w - eta * (2 * dot w p - eta * sqnorm p)).
  { expand_goal; rewrite (dot_comm V p w); real_ring. }
  assert (A := norm_squared w); assert (B := norm_squared (minus w (scale eta p))).
  assert (A0 := norm_nonneg w); assert (B0 := norm_nonneg (minus w (scale eta p))).
  unfold sqnorm in *; reals; rewrite S, <- A in B; split; intro H; nra.
Qed.

End AdamP.

(** ** The first step of Adam *)

Lemma root_of_square_scaled : forall a g : R, 0 < a -> sqrt (a * (g * g)) = sqrt a * Rabs g.
Proof.
  intros a g Ha; rewrite sqrt_mult; [| lra | apply Rle_0_sqr].
  f_equal; apply sqrt_Rsqr_abs.
Qed.

(** Each coordinate of the first direction, with and without the bias correction. *)
Lemma first_direction : forall (b1 b2 g : R), 0 <= b2 < 1 -> g <> 0 ->
  (b1 * 0 + (1 - b1) * g) / (sqrt (b2 * 0 + (1 - b2) * (g * g)) + 0)
    = (1 - b1) / sqrt (1 - b2) * (g / Rabs g) /\
  (b1 * 0 + (1 - b1) * g) / (1 / sqrt (1 - b2 * 1) * sqrt (b2 * 0 + (1 - b2) * (g * g)) + 0)
    = (1 - b1) * (g / Rabs g).
Proof.
  intros b1 b2 g Hb Hg; assert (A := Rabs_pos_lt g Hg).
  assert (R := sqrt_lt_R0 (1 - b2) ltac:(lra)).
  replace (b2 * 0 + (1 - b2) * (g * g)) with ((1 - b2) * (g * g)) by ring.
  rewrite root_of_square_scaled, Rmult_1_r by lra; split; field; lra.
Qed.

Definition first_adam_weight (c : Betas RealScalars) (w g : plane) : plane :=
  adam_weight (adam_step (E := real_elements 2) c None (adam_at_rest (E := real_elements 2) w) g).

Definition first_adamp_weight (c : Betas RealScalars) (w g : plane) : plane :=
  adam_weight (adamp_step_if (E := real_elements 2) true c None false
    (adam_at_rest (E := real_elements 2) w) g).

(** "Also applicable to Adam" (section 2.4) does not follow.  At [w = (2, 1)] with the gradient
    [g = (1, -2)], orthogonal to it as eq. 4 says, the first step of Adam with bias correction and
    [epsilon = 0] moves along [(1, -1)], the sign of [g]; for every rate below 1 the norm shrinks, and
    projecting makes it grow.  One idealised first step: it refutes Lemma 2.2's growth at every step. *)
Theorem erratum_adam_first_step_shrinks : forall eta b1 b2 : R,
  0 < eta < 1 -> 0 <= b1 < 1 -> 0 <= b2 < 1 ->
  let c := idealised eta b1 b2 true in
  let w := in_plane 2 1 in
  let g := in_plane 1 (-2) in
  dot w g = 0 /\
  first_adam_weight c w g = minus w (scale eta (in_plane 1 (-1))) /\
  norm (first_adam_weight c w g) < norm w < norm (first_adamp_weight c w g).
Proof.
  intros eta b1 b2 He H1 H2 c w g.
  assert (P : scale (step_size c 1) (direction_of (E := real_elements 2) c false
    (adam_at_rest (E := real_elements 2) w) g : plane) = scale eta (in_plane 1 (-1))).
  { destruct (first_direction b1 b2 1 H2 ltac:(lra)) as [_ A].
    destruct (first_direction b1 b2 (-2) H2 ltac:(lra)) as [_ B].
    cbn; reals; rewrite A, B.
    rewrite Rabs_R1; replace (Rabs (-2)) with 2 by (unfold Rabs; destruct (Rcase_abs (-2)); lra).
    apply in_plane_equal; field; lra. }
  assert (F : first_adam_weight c w g = minus w (scale eta (in_plane 1 (-1)))) by (rewrite <- P; reflexivity).
  assert (Q : first_adamp_weight c w g = minus w (scale eta (project w (in_plane 1 (-1))))).
  { transitivity (minus w (project w (scale (step_size c 1) (direction_of (E := real_elements 2) c false
      (adam_at_rest (E := real_elements 2) w) g : plane)))).
    - change (minus w (scale (step_size c 1) (project w (direction_of (E := real_elements 2) c false
        (adam_at_rest (E := real_elements 2) w) g : plane)))
        = minus w (project w (scale (step_size c 1) (direction_of (E := real_elements 2) c false
        (adam_at_rest (E := real_elements 2) w) g : plane)))).
      f_equal; unfold project; equal_vectors; unfold Rdiv; ring.
    - rewrite P; f_equal; unfold project; equal_vectors; unfold Rdiv; ring. }
  split; [unfold w, g; rewrite dot_in_plane; lra |]; split; [exact F |]; rewrite F, Q.
  unfold w; rewrite project_plane, !scale_in_plane, !minus_in_plane by lra.
  unfold norm; rewrite !dot_in_plane.
  split; apply sqrt_lt_1_alt; split; nra.
Qed.

(** ** Instances: the released code's betas, rate 1/2 *)

Definition released : Betas RealScalars := idealised (/ 2) (9 / 10) (999 / 1000) true.

(** The operations of [real_elements 2]. *)
Definition plane_times : plane -> plane -> plane := zip_tuple (K := RealScalars) Rmult.
Definition plane_over : plane -> plane -> plane := zip_tuple (K := RealScalars) Rdiv.
Definition plane_roots : plane -> plane := map_tuple (K := RealScalars) (L := RealScalars) sqrt.
Definition plane_raised (a : R) : plane -> plane :=
  map_tuple (K := RealScalars) (L := RealScalars) (fun x => x + a).

Lemma released_rate : step_size released 1 = 5.
Proof. cbn; reals; field. Qed.

Lemma released_update :
  (direction_of (E := real_elements 2) released false
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) : plane)
  = in_plane (/ 10) (- / 10).
Proof.
  destruct (first_direction (9 / 10) (999 / 1000) 1 ltac:(lra) ltac:(lra)) as [_ A].
  destruct (first_direction (9 / 10) (999 / 1000) (-2) ltac:(lra) ltac:(lra)) as [_ B].
  cbn; reals; rewrite A, B.
  rewrite Rabs_R1; replace (Rabs (-2)) with 2 by (unfold Rabs; destruct (Rcase_abs (-2)); lra).
  apply in_plane_equal; field.
Qed.

Lemma released_growth :
  sqnorm (in_plane 2 1) + step_size released 1 ^ 2 * sqnorm (project (in_plane 2 1)
    (direction_of (E := real_elements 2) released false
      (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) : plane)) = 5 + 9 / 20.
Proof.
  rewrite released_rate, released_update, project_plane by lra.
  unfold sqnorm; rewrite !dot_in_plane; reals; field.
Qed.

Example adamp_eq_12_instance :
  sqnorm (first_adamp_weight released (in_plane 2 1) (in_plane 1 (-2))) = 5 + 9 / 20.
Proof.
  rewrite <- released_growth.
  exact (adamp_eq_12 plane_times plane_over plane_roots plane_raised sqrt released false
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2))).
Qed.

(** The same step with the paper's decision. *)
Example adamp_eq_12_decided_instance :
  sqnorm (adam_weight (adamp_step_if (E := real_elements 2)
    (passes (answer paper_delta (in_plane 2 1) (in_plane 1 (-2)))) released None false
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2))) : plane) = 5 + 9 / 20.
Proof.
  rewrite <- released_growth.
  exact (adamp_eq_12_decided plane_times plane_over plane_roots plane_raised sqrt released false paper_delta
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) eq_11_passes_instance).
Qed.

Example adamp_eq_12_scale_invariant_instance :
  sqnorm (adam_weight (adamp_step_if (E := real_elements 2)
    (passes (answer paper_delta (in_plane 2 1) (in_plane 1 (-2)))) released None false
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2))) : plane) = 5 + 9 / 20.
Proof.
  rewrite <- released_growth.
  refine (adamp_eq_12_scale_invariant plane_times plane_over plane_roots plane_raised sqrt released false
    paper_delta (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) _ _ _ _).
  - cbn; reals; lra.
  - apply two_one_nonzero.
  - apply one_minus_two_nonzero.
  - exact corner_gradient.
Qed.

(** Look-ahead on a changing gradient with no zero coordinate, so that no step divides by 0. *)
Example adamp_run_eq_12_instance :
  let g t := in_plane 1 (INR t + 1) in
  let s := projected_adam_state (E := real_elements 2) released true (in_plane 2 1) g in
  let q k := project (adam_weight (s k) : plane)
    (direction_of (E := real_elements 2) released true (s k) (g k) : plane) in
  forall t, sqnorm (adam_weight (s t) : plane)
    = 5 + sum_below (fun k => step_size released (S k) ^ 2 * sqnorm (q k)) t.
Proof.
  intros g s q t; replace 5 with (sqnorm (in_plane 2 1)) by (unfold sqnorm; rewrite dot_in_plane; lra).
  exact (adamp_run_eq_12 plane_times plane_over plane_roots plane_raised sqrt released true (in_plane 2 1) g t).
Qed.

Example adam_shrinks_iff_instance :
  norm (first_adam_weight released (in_plane 2 1) (in_plane 1 (-2))) < norm (in_plane 2 1).
Proof.
  refine (proj2 (adam_shrinks_iff plane_times plane_over plane_roots plane_raised sqrt released
    (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) _) _).
  - change (0 < step_size released 1); rewrite released_rate; lra.
  - change (step_size released 1 * sqnorm (direction_of (E := real_elements 2) released false
      (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) : plane)
      < 2 * dot (in_plane 2 1) (direction_of (E := real_elements 2) released false
      (adam_at_rest (E := real_elements 2) (in_plane 2 1)) (in_plane 1 (-2)) : plane)).
    rewrite released_rate, released_update; unfold sqnorm; rewrite !dot_in_plane; reals; lra.
Qed.

Example erratum_adam_first_step_shrinks_instance :
  norm (first_adam_weight released (in_plane 2 1) (in_plane 1 (-2))) < norm (in_plane 2 1)
    < norm (first_adamp_weight released (in_plane 2 1) (in_plane 1 (-2))).
Proof. apply erratum_adam_first_step_shrinks; lra. Qed.
