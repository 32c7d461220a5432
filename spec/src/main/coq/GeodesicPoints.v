(** * Points on a great circle

    Steps on the way to Proposition 3.1 and eq. 5: directions, and the points [a w - eta q] of the plane
    of [w] and a [q] orthogonal to it. *)

From Coq Require Import Reals Lra Psatz.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps Plane PlaneVectors Projection
  ProjectionTheorems Geodesic.

Local Open Scope R_scope.

Section Directions.

Context {V : InnerProductSpace}.
Implicit Types w p q x y : V.

Lemma scale_origin : forall a : R, scale a (@origin _ V) = origin.
Proof. intro a; equal_vectors. Qed.

Lemma direction_origin : direction (@origin _ V) = origin.
Proof. apply scale_origin. Qed.

Lemma direction_norm : forall x, x <> origin -> norm (direction x) = 1.
Proof.
  intros x Hx; unfold direction; assert (H := norm_positive x Hx); rewrite norm_scale.
  rewrite Rabs_pos_eq; [field; lra | apply Rlt_le, Rinv_0_lt_compat, H].
Qed.

Lemma direction_dot : forall x z, dot (direction x) z = dot x z / norm x.
Proof. intros; unfold direction; expand_goal; unfold Rdiv; real_ring. Qed.

Lemma direction_scale : forall (c : R) x, 0 < c -> direction (scale c x) = direction x.
Proof.
  intros c x Hc; apply equal_dots; intro z; rewrite !direction_dot, norm_scale, Rabs_pos_eq by lra.
  expand_goal; destruct (dot_nonneg V x) as [P | P]; reals.
  - assert (0 < norm x) by (apply sqrt_lt_R0, P); field; lra.
  - rewrite (dot_zero_of_origin x z) by (symmetry; exact P); unfold Rdiv; ring.
Qed.

Lemma Rabs_minus_one : Rabs (-1) = 1.
Proof. unfold Rabs; destruct (Rcase_abs (-1)); lra. Qed.

Lemma direction_opposite : forall x, direction (scale (-1) x) = scale (-1) (direction x).
Proof.
  intro x; apply equal_dots; intro z; rewrite direction_dot, norm_scale, Rabs_minus_one.
  expand_goal; rewrite direction_dot, Rmult_1_l; unfold Rdiv; real_ring.
Qed.

Lemma direction_scale_negative : forall (c : R) x, c < 0 ->
  direction (scale c x) = scale (-1) (direction x).
Proof.
  intros c x Hc; rewrite <- direction_opposite, <- (direction_scale (- c) (scale (-1) x)) by lra.
  f_equal; equal_vectors.
Qed.

Lemma project_minus_scale : forall (a : R) w x y,
  project w (minus x (scale a y)) = minus (project w x) (scale a (project w y)).
Proof. intros; unfold project; apply equal_dots; intro z; expand_goal; unfold Rdiv; real_ring. Qed.

Lemma project_self : forall w, project w w = origin.
Proof.
  intro w; apply equal_dots; intro z; expand_goal; destruct (Req_dec (dot w w) 0) as [H | H].
  - rewrite project_origin by exact H; apply (dot_zero_of_origin w z H).
  - rewrite project_dot by exact H; real_field; exact H.
Qed.

Lemma decomposition : forall (eta : R) w p, w <> origin ->
  original_step eta w p = minus (scale (alpha eta w p) w) (scale eta (project w p)).
Proof.
  intros eta w p Hw; assert (H := dot_positive w Hw).
  unfold original_step, descent_step, alpha, project; apply equal_dots; intro z; expand_goal; field; lra.
Qed.

End Directions.

(** ** A point [a w - eta q] with [q] orthogonal to [w] *)

Section Point.

Context {V : InnerProductSpace}.
Variables (w q : V) (eta : R).
Hypothesis w_nonzero : w <> origin.
Hypothesis q_nonzero : q <> origin.
Hypothesis eta_positive : 0 < eta.
Hypothesis orthogonal : dot w q = 0.

Definition point (a : R) : V := minus (scale a w) (scale eta q).

Lemma point_sqnorm : forall a,
  sqnorm (point a) = a * a * sqnorm w + eta * eta * sqnorm q.
Proof.
  intro a; unfold point; expand_goal.
  rewrite (dot_comm V q w), orthogonal; real_ring.
Qed.

Lemma point_positive : forall a, 0 < norm (point a).
Proof.
  intro a; apply sqrt_lt_R0; change (0 < sqnorm (point a)); rewrite point_sqnorm.
  assert (A := dot_positive w w_nonzero); assert (B := dot_positive q q_nonzero); unfold sqnorm.
  assert (0 <= a * a) by nra; assert (0 < eta * eta) by nra; reals; nra.
Qed.

Let nw := norm w.
Let nq := norm q.

Lemma nw_positive : 0 < nw.
Proof. apply norm_positive, w_nonzero. Qed.

Lemma nq_positive : 0 < nq.
Proof. apply norm_positive, q_nonzero. Qed.

Lemma point_slope : forall a,
  sqrt (1 + (a * nw / (eta * nq))²) = norm (point a) / (eta * nq).
Proof.
  intro a; assert (P := point_positive a); assert (Q := nq_positive).
  assert (0 < eta * nq) by nra; assert (0 <= (a * nw / (eta * nq))²) by apply Rle_0_sqr.
  apply sqrt_lem_1; [lra | apply Rlt_le, Rdiv_lt_0_compat; lra |].
  replace (norm (point a) / (eta * nq) * (norm (point a) / (eta * nq)))
    with (norm (point a) * norm (point a) / (eta * nq * (eta * nq))) by (field; lra).
  rewrite norm_squared; change (dot (point a) (point a)) with (sqnorm (point a)).
  rewrite point_sqnorm; unfold sqnorm; rewrite <- !norm_squared; fold nw nq.
  unfold Rsqr; field; lra.
Qed.

Lemma cos_angle : forall a, cos (angle a eta w q) = a * nw / norm (point a).
Proof.
  intro a; unfold angle; fold nw nq; rewrite cos_shift, sin_atan, point_slope.
  assert (P := point_positive a); assert (Q := nq_positive); field; lra.
Qed.

Lemma sin_angle : forall a, sin (angle a eta w q) = eta * nq / norm (point a).
Proof.
  intro a; unfold angle; fold nw nq; rewrite sin_shift, cos_atan, point_slope.
  assert (P := point_positive a); assert (Q := nq_positive); field; lra.
Qed.

Lemma angle_range : forall a, 0 < angle a eta w q < PI.
Proof. intro a; unfold angle; assert (H := atan_bound (a * norm w / (eta * norm q))); lra. Qed.

Lemma angle_decreasing : forall a b, angle b eta w q <= angle a eta w q <-> a <= b.
Proof.
  intros a b; unfold angle; fold nw nq; assert (W := nw_positive); assert (Q := nq_positive).
  assert (C : 0 < nw / (eta * nq)) by (apply Rdiv_lt_0_compat; nra).
  assert (E : forall c, c * nw / (eta * nq) = c * (nw / (eta * nq))) by (intro; field; lra).
  rewrite !E; split; intro H.
  - destruct (Rle_or_lt a b) as [L | L]; [exact L |].
    assert (K := atan_increasing (b * (nw / (eta * nq))) (a * (nw / (eta * nq)))
      (Rmult_lt_compat_r _ _ _ C L)); lra.
  - destruct H as [L | L]; [| subst; lra].
    assert (K := atan_increasing _ _ (Rmult_lt_compat_r _ _ _ C L)); lra.
Qed.

Lemma point_on_geodesic : forall a,
  direction (point a) = geodesic (direction w) (direction (scale (-1) q)) (angle a eta w q).
Proof.
  intro a; unfold geodesic; rewrite cos_angle, sin_angle, direction_opposite.
  assert (P := point_positive a); assert (W := nw_positive); assert (Q := nq_positive).
  apply equal_dots; intro z; expand_goal; rewrite !direction_dot; fold nw nq.
  unfold point; expand_goal; fold (point a); field; lra.
Qed.

Lemma point_from_point : forall a b,
  direction (point b) = plus (scale ((b - a) * nw / norm (point b)) (direction w))
                             (scale (norm (point a) / norm (point b)) (direction (point a))).
Proof.
  intros a b; assert (A := point_positive a); assert (B := point_positive b); assert (W := nw_positive).
  apply equal_dots; intro z; expand_goal; rewrite !direction_dot; fold nw.
  set (na := norm (point a)) in *; set (nb := norm (point b)) in *.
  unfold point; expand_goal; field; lra.
Qed.

Lemma independent : forall a b c : R,
  plus (scale b (direction w)) (scale c (direction (point a))) = origin -> b = 0 /\ c = 0.
Proof.
  intros a b c H; assert (A := point_positive a); assert (W := nw_positive).
  assert (Q := dot_positive q q_nonzero).
  assert (Hq : dot (plus (scale b (direction w)) (scale c (direction (point a)))) q = 0)
    by (rewrite H; apply dot_origin_l).
  assert (Hw : dot (plus (scale b (direction w)) (scale c (direction (point a)))) w = 0)
    by (rewrite H; apply dot_origin_l).
  rewrite dot_plus_l, !dot_scale_l, !direction_dot, orthogonal in Hq; reals.
  rewrite dot_plus_l, !dot_scale_l, !direction_dot, <- norm_squared in Hw; reals.
  fold nw in Hq, Hw.
  set (na := norm (point a)) in *.
  unfold point in Hq; rewrite dot_minus_l, !dot_scale_l, orthogonal in Hq; reals.
  assert (C : c = 0).
  { assert (c * (eta * dot q q / na) = 0).
    { replace (c * (eta * dot q q / na)) with (- (b * (0 / nw) + c * ((a * 0 - eta * dot q q) / na)))
        by (field; lra).
      rewrite Hq; ring. }
    assert (0 < eta * dot q q / na) by (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat |]; assumption).
    apply Rmult_integral in H0; destruct H0; lra. }
  split; [| exact C].
  rewrite C in Hw; replace (b * (nw * nw / nw)) with (b * nw) in Hw by (field; lra).
  assert (b * nw = 0) by lra; apply Rmult_integral in H0; destruct H0; lra.
Qed.

Lemma arc_of_points : forall a b,
  arc (direction w) (direction (point a)) (direction (point b)) <-> a <= b.
Proof.
  intros a b; assert (A := point_positive a); assert (B := point_positive b); assert (W := nw_positive).
  split.
  - intros [c [d [Hc [_ E]]]]; rewrite (point_from_point a b) in E.
    destruct (independent a ((b - a) * nw / norm (point b) - c) (norm (point a) / norm (point b) - d))
      as [F _].
    + apply equal_dots; intro z; assert (Z := f_equal (fun v => dot v z) E); cbv beta in Z.
      rewrite !dot_plus_l, !dot_scale_l in Z; expand_goal; reals; lra.
    + assert (0 <= (b - a) * nw / norm (point b)) by lra.
      assert (0 <= b - a); [| lra].
      apply Rmult_le_reg_r with (nw / norm (point b)); [apply Rdiv_lt_0_compat; assumption |].
      rewrite Rmult_0_l; unfold Rdiv in *; lra.
  - intro L; exists ((b - a) * nw / norm (point b)), (norm (point a) / norm (point b)).
    split; [| split]; [| | apply point_from_point].
    + apply Rmult_le_pos; [nra | apply Rlt_le, Rinv_0_lt_compat, B].
    + apply Rlt_le, Rdiv_lt_0_compat; assumption.
Qed.

Lemma distance_to_point : forall a,
  sqnorm (minus (direction (point a)) (direction w)) = 2 - 2 * cos (angle a eta w q).
Proof.
  intro a; rewrite cos_angle; assert (A := point_positive a); assert (W := nw_positive).
  assert (NA := norm_squared (point a)); assert (NW := norm_squared w); fold nw in NW.
  assert (D : dot (point a) w = a * (nw * nw)).
  { unfold point; rewrite dot_minus_l, !dot_scale_l, (dot_comm V q w), orthogonal; reals; rewrite NW; ring. }
  expand_goal; rewrite !direction_dot, !(dot_comm V _ (direction _)), !direction_dot.
  rewrite (dot_comm V w (point a)).
  rewrite D, <- NA, <- NW; fold nw; reals; field; lra.
Qed.

Lemma distances_in_order : forall a b,
  norm (minus (direction (point b)) (direction w)) <= norm (minus (direction (point a)) (direction w))
  <-> a <= b.
Proof.
  intros a b; rewrite <- (angle_decreasing a b).
  assert (A := angle_range a); assert (B := angle_range b).
  assert (Da := distance_to_point a); assert (Db := distance_to_point b).
  unfold sqnorm in Da, Db; split; intro H.
  - apply cos_decr_0; try lra.
    assert (Pa := norm_squared (minus (direction (point a)) (direction w))).
    assert (Pb := norm_squared (minus (direction (point b)) (direction w))).
    assert (Nb := norm_nonneg (minus (direction (point b)) (direction w))); reals; nra.
  - apply sqrt_le_1_alt; rewrite Da, Db; apply cos_decr_1 in H; lra.
Qed.

End Point.
