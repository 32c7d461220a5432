(** * Proposition 3.1, said exactly

    The paper's proof shows that the projected step ends in the plane of [w] and [p].  Here is what is
    true of where it ends: which direction both steps leave in, which of the two goes further, and when
    the original step is a projected step at another rate. *)

From Coq Require Import Reals Lra Psatz.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps Plane PlaneVectors Projection
  ProjectionTheorems Geodesic GeodesicPoints.

Local Open Scope R_scope.

Section Proposition.

Context {V : InnerProductSpace}.
Implicit Types w p : V.

(** Seen from [w], both steps leave in the same direction: their tangential parts are the same,
    [- eta (project w p)], so the initial tangent direction never changes.  This is the part of
    Proposition 3.1 that needs no hypothesis.  The last equation is what the rest stands on; it divides
    by [|w|^2]. *)
Theorem proposition_3_1_tangent : forall (eta : R) w p,
  project w (original_step eta w p) = scale (- eta) (project w p) /\
  project w (projected_step eta w p) = scale (- eta) (project w p) /\
  (w <> origin ->
   original_step eta w p = minus (scale (alpha eta w p) w) (scale eta (project w p))).
Proof.
  intros eta w p; unfold original_step, projected_step, descent_step.
  rewrite !project_minus_scale, !project_self, !projection_idempotent.
  split; [| split]; [equal_vectors | equal_vectors | apply decomposition].
Qed.

Lemma original_point : forall (eta : R) w p, w <> origin ->
  original_step eta w p = point w (project w p) eta (alpha eta w p).
Proof. intros; apply decomposition; assumption. Qed.

Lemma projected_point : forall (eta : R) w p, projected_step eta w p = point w (project w p) eta 1.
Proof. intros; unfold projected_step, descent_step, point; equal_vectors. Qed.

Lemma alpha_at_most_one : forall (eta : R) w p, w <> origin -> 0 < eta ->
  (alpha eta w p <= 1 <-> 0 <= dot w p) /\ (1 <= alpha eta w p <-> dot w p <= 0).
Proof.
  intros eta w p Hw He; assert (W := dot_positive w Hw); unfold alpha, sqnorm; reals.
  assert (C : 0 < eta / dot w w) by (apply Rdiv_lt_0_compat; assumption).
  replace (eta * dot w p / dot w w) with (eta / dot w w * dot w p) by (field; lra).
  split; split; intro H; try nra.
Qed.

(** Both steps end on the geodesic that leaves [w] in their common tangent direction, at angles between
    0 and pi that the arc tangent gives; the projected step's is below a right angle.  The paper's
    "geodesic defined by" both ends needs [w] and [p] independent, which is [project w p] other than 0
    for [w] other than 0, and a positive rate. *)
Theorem proposition_3_1_geodesic : forall (eta : R) w p,
  w <> origin -> project w p <> origin -> 0 < eta ->
  let tau := departure w p in
  let theta a := angle a eta w (project w p) in
  (norm (direction w) = 1 /\ norm tau = 1 /\ dot (direction w) tau = 0) /\
  direction (original_step eta w p) = geodesic (direction w) tau (theta (alpha eta w p)) /\
  direction (projected_step eta w p) = geodesic (direction w) tau (theta 1) /\
  0 < theta (alpha eta w p) < PI /\ 0 < theta 1 < PI / 2.
Proof.
  intros eta w p Hw Hq He tau theta; unfold tau, theta, departure.
  assert (O := projection_orthogonal w p).
  assert (S : scale (-1) (project w p) <> origin).
  { intro E; apply Hq; apply equal_dots; intro z.
    assert (Z := f_equal (fun v => dot v z) E); cbv beta in Z.
    rewrite dot_scale_l in Z; rewrite dot_origin_l in *; reals; lra. }
  split; [split; [| split] | split; [| split; [| split]]].
  - apply direction_norm, Hw.
  - apply direction_norm, S.
  - rewrite direction_dot, (dot_comm V), direction_dot, dot_scale_l, (dot_comm V), O.
    unfold Rdiv; reals; ring.
  - rewrite original_point by exact Hw; apply point_on_geodesic; assumption.
  - rewrite projected_point; apply point_on_geodesic; assumption.
  - apply angle_range.
  - assert (R := angle_range w (project w p) eta 1); split; [apply R |].
    unfold angle; assert (0 < atan (1 * norm w / (eta * norm (project w p)))); [| lra].
    rewrite <- atan_0; apply atan_increasing.
    assert (N := norm_positive w Hw); assert (Q := norm_positive _ Hq).
    apply Rdiv_lt_0_compat; nra.
Qed.

(** What the paper's proof shows: the projected step ends in the plane, hence on the great circle, that
    [w] and the original step's end define.  They define one only if they are independent, which the
    paper does not ask; for [eta] and [project w p] other than 0 they are. *)
Theorem proposition_3_1_great_circle : forall (eta : R) w p,
  w <> origin -> project w p <> origin -> 0 < eta ->
  (forall a b : R, plus (scale a (direction w)) (scale b (direction (original_step eta w p))) = origin ->
     a = 0 /\ b = 0) /\
  direction (projected_step eta w p)
    = plus (scale ((1 - alpha eta w p) * norm w / norm (projected_step eta w p)) (direction w))
           (scale (norm (original_step eta w p) / norm (projected_step eta w p))
              (direction (original_step eta w p))).
Proof.
  intros eta w p Hw Hq He; assert (O := projection_orthogonal w p).
  rewrite original_point, projected_point by exact Hw; split.
  - intros a b; apply independent; assumption.
  - apply point_from_point; assumption.
Qed.

(** The projected step's end lies on the arc between the start and the original step's end exactly if
    [w.p >= 0]: then the projection shortens the way. *)
Theorem proposition_3_1_between : forall (eta : R) w p,
  w <> origin -> project w p <> origin -> 0 < eta ->
  arc (direction w) (direction (original_step eta w p)) (direction (projected_step eta w p))
  <-> 0 <= dot w p.
Proof.
  intros eta w p Hw Hq He; assert (O := projection_orthogonal w p).
  rewrite original_point, projected_point, arc_of_points by assumption.
  apply alpha_at_most_one; assumption.
Qed.

(** It lies beyond exactly if [w.p <= 0], as in every run of pure momentum on scale-invariant weights
    (Lemma 2.2): there the projection goes further along the same geodesic. *)
Theorem proposition_3_1_beyond : forall (eta : R) w p,
  w <> origin -> project w p <> origin -> 0 < eta ->
  arc (direction w) (direction (projected_step eta w p)) (direction (original_step eta w p))
  <-> dot w p <= 0.
Proof.
  intros eta w p Hw Hq He; assert (O := projection_orthogonal w p).
  rewrite original_point, projected_point, arc_of_points by assumption.
  apply alpha_at_most_one; assumption.
Qed.

(** In the terms of eq. 5: the projected effective step is at least the original one exactly if
    [w.p <= 0]. *)
Theorem proposition_3_1_effective_step : forall (eta : R) w p,
  w <> origin -> project w p <> origin -> 0 < eta ->
  norm (minus (direction (original_step eta w p)) (direction w))
    <= norm (minus (direction (projected_step eta w p)) (direction w))
  <-> dot w p <= 0.
Proof.
  intros eta w p Hw Hq He; assert (O := projection_orthogonal w p).
  rewrite original_point, projected_point, distances_in_order by assumption.
  apply alpha_at_most_one; assumption.
Qed.

Lemma original_step_rescaled : forall (eta : R) w p, w <> origin -> alpha eta w p <> 0 ->
  original_step eta w p = scale (alpha eta w p) (projected_step (eta / alpha eta w p) w p).
Proof.
  intros eta w p Hw Ha; rewrite decomposition by exact Hw; unfold projected_step, descent_step.
  equal_vectors; field; exact Ha.
Qed.

Lemma radial_part_of_original : forall (eta : R) w p, w <> origin ->
  dot w (original_step eta w p) = alpha eta w p * dot w w.
Proof.
  intros eta w p Hw; rewrite decomposition by exact Hw; expand_goal.
  rewrite projection_orthogonal; real_ring.
Qed.

Lemma projected_step_positive : forall (rho : R) w p, w <> origin ->
  dot w (projected_step rho w p) = dot w w /\ 0 < norm (projected_step rho w p).
Proof.
  intros rho w p Hw; assert (W := dot_positive w Hw).
  assert (E : dot w (projected_step rho w p) = dot w w).
  { unfold projected_step, descent_step; expand_goal; rewrite projection_orthogonal; real_ring. }
  split; [exact E |]; apply norm_positive; intro N; rewrite N, dot_origin_r in E; reals; lra.
Qed.

(** Where [alpha <= 0] no learning rate makes the projected step end where the original does: the
    original has left the open hemisphere around [w], the projected never does.  So the paper's "only
    alters the effective learning rate" needs [alpha > 0]. *)
Theorem proposition_3_1_no_rate : forall (eta rho : R) w p, w <> origin -> alpha eta w p <= 0 ->
  direction (original_step eta w p) <> direction (projected_step rho w p).
Proof.
  intros eta rho w p Hw Ha E; assert (W := dot_positive w Hw).
  destruct (projected_step_positive rho w p Hw) as [D P].
  assert (Z := f_equal (fun v => dot v w) E); cbv beta in Z; rewrite !direction_dot in Z.
  rewrite !(dot_comm V _ w), D, radial_part_of_original in Z by exact Hw; reals.
  assert (0 < dot w w / norm (projected_step rho w p)) by (apply Rdiv_lt_0_compat; assumption).
  destruct (dot_nonneg V (original_step eta w p)) as [Q | Q]; reals.
  - assert (I : 0 < / norm (original_step eta w p)) by (apply Rinv_0_lt_compat, sqrt_lt_R0, Q).
    unfold Rdiv in Z; assert (alpha eta w p * dot w w <= 0) by nra; nra.
  - assert (O := radial_part_of_original eta w p Hw); rewrite (dot_comm V) in O.
    rewrite dot_zero_of_origin in O by (symmetry; exact Q); reals.
    rewrite <- O in Z; unfold Rdiv in *; rewrite Rmult_0_l in Z; lra.
Qed.

(** The original step is a projected step at another rate exactly if [alpha > 0]; the rate is
    [eta / alpha].  This is what Proposition 3.1 is quoted for.  No independence is needed. *)
Theorem proposition_3_1_rate : forall (eta : R) w p, w <> origin ->
  0 < alpha eta w p <->
  direction (original_step eta w p) = direction (projected_step (eta / alpha eta w p) w p).
Proof.
  intros eta w p Hw; split; intro H.
  - rewrite original_step_rescaled at 1 by (exact Hw || lra); apply direction_scale, H.
  - destruct (Rle_or_lt (alpha eta w p) 0) as [L | L]; [| exact L].
    exfalso; exact (proposition_3_1_no_rate _ _ _ _ Hw L H).
Qed.

(** Where [alpha < 0] the original step ends opposite to the projected step of the (negative) rate
    [eta / alpha]. *)
Theorem proposition_3_1_antipode : forall (eta : R) w p, w <> origin -> alpha eta w p < 0 ->
  direction (original_step eta w p)
    = scale (-1) (direction (projected_step (eta / alpha eta w p) w p)).
Proof.
  intros eta w p Hw H; rewrite original_step_rescaled at 1 by (exact Hw || lra).
  apply direction_scale_negative, H.
Qed.

(** Where [alpha = 0] the original step ends a quarter of a circle away, where no projected step of
    any rate ends. *)
Theorem proposition_3_1_quarter : forall (eta : R) w p, w <> origin -> alpha eta w p = 0 -> 0 < eta ->
  direction (original_step eta w p) = scale (-1) (direction (project w p)).
Proof.
  intros eta w p Hw H He; rewrite decomposition, H by exact Hw.
  rewrite <- (direction_scale_negative (- eta)) by lra; f_equal; equal_vectors.
Qed.

(** The projected step's norm is at most the original's exactly if [|alpha| >= 1].  For momentum
    alpha is at least 1, so projecting slows the growth of the norm, as the paper wants; where
    [0 < w.p] it may speed it up. *)
Theorem projected_growth : forall (eta : R) w p, w <> origin ->
  norm (projected_step eta w p) <= norm (original_step eta w p) <-> 1 <= Rabs (alpha eta w p).
Proof.
  intros eta w p Hw; assert (W := dot_positive w Hw); assert (O := projection_orthogonal w p).
  rewrite original_point, projected_point by exact Hw; set (a := alpha eta w p).
  assert (P := point_sqnorm w (project w p) eta O 1); assert (Q := point_sqnorm w (project w p) eta O a).
  assert (A := Rabs_pos a); assert (S : Rabs a * Rabs a = a * a)
    by (rewrite <- Rabs_mult; apply Rabs_pos_eq, Rle_0_sqr).
  unfold sqnorm in *; reals; split; intro H.
  - destruct (Rle_or_lt 1 (Rabs a)) as [L | L]; [exact L |].
    assert (N1 := norm_squared (point w (project w p) eta 1)).
    assert (Na := norm_squared (point w (project w p) eta a)).
    assert (M := norm_nonneg (point w (project w p) eta 1)); reals.
    assert (a * a < 1) by nra; nra.
  - apply sqrt_le_1_alt; rewrite P, Q; assert (1 <= a * a) by nra; nra.
Qed.

End Proposition.

(** ** Instances

    At [slanted], [outward] has [w.p = 5] and [inward] has [w.p = -5]; the rate decides alpha. *)

Lemma tangential_part : project slanted outward = tangent.
Proof. rewrite project_plane by lra; apply in_plane_equal; lra. Qed.

Lemma tangential_part_nonzero : project slanted outward <> origin.
Proof. rewrite tangential_part; apply one_minus_two_nonzero. Qed.

Lemma alpha_plane : forall eta, alpha eta slanted outward = 1 - eta.
Proof. intro eta; unfold alpha, sqnorm; rewrite !dot_in_plane; reals; field. Qed.

Example proposition_3_1_tangent_instance :
  project slanted (original_step (/ 10) slanted outward) = scale (- / 10) tangent.
Proof. rewrite <- tangential_part; apply proposition_3_1_tangent. Qed.

Example proposition_3_1_geodesic_instance :
  direction (projected_step (/ 10) slanted outward)
    = geodesic (direction slanted) (departure slanted outward)
        (angle 1 (/ 10) slanted tangent).
Proof.
  rewrite <- tangential_part.
  apply (proposition_3_1_geodesic (/ 10) slanted outward);
    [apply two_one_nonzero | apply tangential_part_nonzero | lra].
Qed.

Example proposition_3_1_great_circle_instance :
  exists a b : R, direction (projected_step (/ 10) slanted outward)
    = plus (scale a (direction slanted))
           (scale b (direction (original_step (/ 10) slanted outward))).
Proof.
  destruct (proposition_3_1_great_circle (/ 10) slanted outward) as [_ E];
    [apply two_one_nonzero | apply tangential_part_nonzero | lra |].
  eexists; eexists; exact E.
Qed.

Example proposition_3_1_between_instance :
  arc (direction slanted) (direction (original_step (/ 10) slanted outward))
    (direction (projected_step (/ 10) slanted outward)).
Proof.
  apply proposition_3_1_between;
    [apply two_one_nonzero | apply tangential_part_nonzero | lra | rewrite dot_in_plane; lra].
Qed.

Lemma tangential_part_inward : project slanted inward = tangent.
Proof. rewrite project_plane by lra; apply in_plane_equal; lra. Qed.

Example proposition_3_1_beyond_instance :
  arc (direction slanted) (direction (projected_step (/ 10) slanted inward))
    (direction (original_step (/ 10) slanted inward)).
Proof.
  apply proposition_3_1_beyond; try apply two_one_nonzero; try rewrite dot_in_plane; try lra.
  rewrite tangential_part_inward; apply one_minus_two_nonzero.
Qed.

(** There the projected step's end is not on the arc between: the paper's proof shows membership in the
    great circle, and no more is true. *)
Example proposition_3_1_not_between :
  ~ arc (direction slanted) (direction (original_step (/ 10) slanted inward))
      (direction (projected_step (/ 10) slanted inward)).
Proof.
  intro A; apply proposition_3_1_between in A; try apply two_one_nonzero; try lra.
  - rewrite dot_in_plane in A; lra.
  - rewrite tangential_part_inward; apply one_minus_two_nonzero.
Qed.

Example proposition_3_1_effective_step_instance :
  norm (minus (direction (original_step (/ 10) slanted inward)) (direction slanted))
    <= norm (minus (direction (projected_step (/ 10) slanted inward)) (direction slanted)).
Proof.
  apply proposition_3_1_effective_step; try apply two_one_nonzero; try rewrite dot_in_plane; try lra.
  rewrite tangential_part_inward; apply one_minus_two_nonzero.
Qed.

Example proposition_3_1_rate_instance :
  direction (original_step (/ 10) slanted outward)
    = direction (projected_step (/ 9) slanted outward).
Proof.
  replace (/ 9) with (/ 10 / alpha (/ 10) slanted outward) by (rewrite alpha_plane; field).
  apply proposition_3_1_rate; [apply two_one_nonzero | rewrite alpha_plane; lra].
Qed.

Example proposition_3_1_no_rate_instance : forall rho,
  direction (original_step 3 slanted outward)
    <> direction (projected_step rho slanted outward).
Proof.
  intro rho; apply proposition_3_1_no_rate; [apply two_one_nonzero | rewrite alpha_plane; lra].
Qed.

Example proposition_3_1_antipode_instance :
  direction (original_step 3 slanted outward)
    = scale (-1) (direction (projected_step (- (3 / 2)) slanted outward)).
Proof.
  replace (- (3 / 2)) with (3 / alpha 3 slanted outward) by (rewrite alpha_plane; field).
  apply proposition_3_1_antipode; [apply two_one_nonzero | rewrite alpha_plane; lra].
Qed.

Example proposition_3_1_quarter_instance :
  direction (original_step 1 slanted outward) = scale (-1) (direction tangent).
Proof.
  rewrite <- tangential_part; apply proposition_3_1_quarter;
    [apply two_one_nonzero | rewrite alpha_plane; lra | lra].
Qed.

(** At [eta = 1/10] alpha is 9/10: here projecting makes the norm larger. *)
Example projected_growth_instance :
  ~ norm (projected_step (/ 10) slanted outward)
    <= norm (original_step (/ 10) slanted outward).
Proof.
  intro H; apply projected_growth in H; [| apply two_one_nonzero].
  rewrite alpha_plane, Rabs_pos_eq in H; lra.
Qed.
