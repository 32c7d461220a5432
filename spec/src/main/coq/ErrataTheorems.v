(** * Errata and limits of sections 2 and 3 and of the algorithms

    A name that begins with [erratum] is a statement of the paper that is false as printed, with a small
    counterexample or with what is right instead.  The others say where a statement that is right ends. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Plane PlaneVectors Steps AdamSteps
  ScaleInvariance ScaleInvarianceTheorems Projection ProjectionTheorems Geodesic GeodesicPoints
  GeodesicTheorems AdamP AdamPTheorems Errata.

Local Open Scope R_scope.

(** ** Section 2: gradients of scale-invariant functions *)

Section Gradients.

Context {V : InnerProductSpace}.
Implicit Types (f : V -> R) (w g : V).

(** Section 2.1 says that the norm of the weight does not affect the backward pass.  It does: at [c w] the
    gradient is [1/c] of the gradient at [w], so it is another one unless it is 0.  Section 2.3 needs
    exactly this.  [c = 1] is left out of course. *)
Theorem erratum_norm_affects_backward : forall f w g (c : R),
  scale_invariant f -> gradient f w g -> g <> origin -> 0 < c -> c <> 1 ->
  gradient f (scale c w) (scale (/ c) g) /\ ~ gradient f (scale c w) g.
Proof.
  intros f w g c Hf Hg N Hc H1.
  assert (G := gradient_at_scaled_weight f w g c Hf Hg Hc); split; [exact G |].
  intro H; assert (E := gradient_unique f (scale c w) _ _ G H).
  assert (D := f_equal (fun v => dot v g) E); cbv beta in D; rewrite dot_scale_l in D; reals.
  assert (P := dot_positive g N); assert (I : (/ c - 1) * dot g g = 0) by (reals; lra).
  apply Rmult_integral in I; destruct I as [I | I]; [| reals; lra].
  apply H1; rewrite <- (Rinv_inv c); replace (/ c) with 1 by lra; apply Rinv_1.
Qed.

(** Eq. 4 writes [d f(c w)/dc = w . grad f(w)] and leaves out [c = 1].  The chain rule gives the gradient at
    [c w], for every function that has one there.  For the scale-invariant functions that eq. 4 is about
    both are 0 at every [c > 0], so it is true as printed ([eq_4_orthogonality]). *)
Theorem eq_4_general_c : forall f w g (c : R),
  gradient f (scale c w) g -> is_derive (fun u : R => f (scale u w)) c (dot w g : R).
Proof.
  intros f w g c H.
  apply is_derive_ext with (fun u : R => f (plus (scale c w) (scale (u - c) w))).
  - intro u; f_equal; equal_vectors.
  - assert (K : is_derive (fun h : R => f (plus (scale c w) (scale h w))) (c - c) (dot g w : R)).
    { replace (c - c) with 0 by ring; apply H. }
    assert (D : is_derive (fun u : R => u - c) c 1) by (auto_derive; [exact I | ring]).
    rewrite (dot_comm V w g).
    replace (dot g w : R) with (scal 1 (dot g w : R)) by apply (scal_one (dot g w : R)).
    apply (is_derive_comp (fun h : R => f (plus (scale c w) (scale h w))) (fun u => u - c));
      [exact K | exact D].
Qed.

(** For the function [|w|^2], which is not scale-invariant, the two differ at every [c] other than 1: the
    chain rule alone does not give eq. 4. *)
Theorem eq_4_not_at_c : forall w (c : R), w <> origin -> c <> 1 ->
  gradient (V := V) sqnorm w (scale 2 w) /\
  is_derive (fun u : R => sqnorm (scale u w)) c (2 * c * sqnorm w) /\
  2 * c * sqnorm w <> dot w (scale 2 w).
Proof.
  intros w c Hw Hc.
  assert (G : forall v, gradient (V := V) sqnorm v (scale 2 v)).
  { intros v x; apply is_derive_ext with (fun h : R => dot v v + 2 * h * dot v x + h * h * dot x x).
    - intro h; expand_goal; rewrite (dot_comm V x v); real_ring.
    - rewrite dot_scale_l; reals; auto_derive; [exact I | ring]. }
  split; [apply G | split].
  - assert (D := eq_4_general_c (sqnorm (V := V)) w _ c (G (scale c w))).
    rewrite !dot_scale_r in D; reals; unfold sqnorm.
    replace (2 * c * dot w w) with (2 * (c * dot w w)) by ring.
    exact D.
  - rewrite dot_scale_r; assert (P := dot_positive w Hw); unfold sqnorm; reals; nra.
Qed.

End Gradients.

(** ** Proposition 3.1 *)

Lemma one_zero_nonzero : in_plane 1 0 <> origin.
Proof. apply in_plane_nonzero; lra. Qed.

(** Where [w] and [p] are collinear there is no geodesic "defined by" the ends.  At [w = (1, 0)],
    [p = (2, 0)], [eta = 1] the original step ends at the antipode, to which a geodesic leads in every
    direction, and the projected step does not move. *)
Theorem erratum_3_1_collinear :
  let w := in_plane 1 0 in
  let p := in_plane 2 0 in
  direction (original_step 1 w p) = scale (-1) (direction w) /\
  (forall tau, geodesic (direction w) tau PI = scale (-1) (direction w)) /\
  direction (projected_step 1 w p) = direction w.
Proof.
  intros w p.
  assert (O : original_step 1 w p = scale (-1) w)
    by (unfold original_step, descent_step, w, p; in_the_plane; apply in_plane_equal; ring).
  assert (P : projected_step 1 w p = w).
  { unfold projected_step, descent_step, w, p; rewrite project_plane by lra.
    in_the_plane; apply in_plane_equal; field. }
  rewrite O, P; split; [apply direction_opposite | split; [| reflexivity]].
  intro tau; unfold geodesic; rewrite cos_PI, sin_PI; equal_vectors.
Qed.

(** The original step may end at 0, which has no direction at all: [w = p = (1, 0)], [eta = 1]. *)
Theorem erratum_3_1_zero : in_plane 1 0 <> origin /\ original_step 1 (in_plane 1 0) (in_plane 1 0) = origin.
Proof.
  split; [apply one_zero_nonzero |].
  unfold original_step, descent_step; rewrite scale_in_plane, minus_in_plane, origin_in_plane.
  apply in_plane_equal; ring.
Qed.

(** "Only alters the effective learning rate" (section 3.1) fails for a large step along [w]: [w = (1, 0)]
    and [p = (2, 1)] are independent and [w - p] is not 0, but no learning rate makes the projected step
    end where the original does.  Here alpha is -1; momentum's is at least 1
    ([momentum_step_is_projected_step]). *)
Theorem erratum_3_1_rate :
  let w := in_plane 1 0 in
  let p := in_plane 2 1 in
  project w p <> origin /\ original_step 1 w p <> origin /\
  forall rho, direction (original_step 1 w p) <> direction (projected_step rho w p).
Proof.
  intros w p; unfold w, p; split; [| split].
  - rewrite project_plane by lra; apply in_plane_nonzero; lra.
  - unfold original_step, descent_step; rewrite scale_in_plane, minus_in_plane.
    apply in_plane_nonzero; lra.
  - intro rho; apply proposition_3_1_no_rate; [apply one_zero_nonzero |].
    unfold alpha, sqnorm; rewrite !dot_in_plane; reals; lra.
Qed.

(** ** Eq. 11 and eq. 12 *)

(** Eq. 12 belongs to the projecting branch, which on scale-invariant functions every step takes
    ([eq_12_scale_invariant]).  For a weight that is not scale-invariant it may fail: from [w = (1, 0)] with
    the gradient [(1, 0)] eq. 11 does not project, and the norm follows [(1 - eta)^2], not [1 + eta^2]. *)
Theorem eq_12_unprojected : forall eta beta : R, 0 < eta ->
  let w := in_plane 1 0 in
  let q := in_plane 1 0 in
  first_sgdp_weight eta beta w (in_plane 1 0) = minus w (scale eta q) /\
  sqnorm (first_sgdp_weight eta beta w (in_plane 1 0)) <> sqnorm w + eta ^ 2 * sqnorm q.
Proof.
  intros eta beta He w q.
  assert (D : passes (answer paper_rule (in_plane 1 0) (in_plane 1 0)) = false).
  { unfold answer; destruct (less zero _ && less zero _)%bool; [| reflexivity].
    destruct (looks_orthogonal (delta paper_rule) (in_plane 1 0) (in_plane 1 0)) eqn:L; [| reflexivity].
    unfold looks_orthogonal in L; reals; apply Rless_true in L.
    rewrite !dot_in_plane, plane_dimension in L; cbn in L; lra. }
  assert (S : first_sgdp_weight eta beta w (in_plane 1 0) = minus w (scale eta q)).
  { unfold first_sgdp_weight, sgdp_row_step; cbn [weight at_rest]; fold w in D |- *.
    change (in_plane 1 0) with w; rewrite D.
    change (minus w (scale eta (plus (scale beta origin) w)) = minus w (scale eta q)).
    unfold w, q; rewrite origin_in_plane, !scale_in_plane, plus_in_plane, !scale_in_plane, !minus_in_plane.
    apply in_plane_equal; ring. }
  split; [exact S |]; rewrite S; unfold w, q, sqnorm.
  rewrite scale_in_plane, minus_in_plane, !dot_in_plane; nra.
Qed.

(** With the [eps] of the released code eq. 12 fails for every update with a radial part, by the cross
    term of what [radial_leak_of_eps] leaves. *)
Theorem eq_12_eps : forall (V : InnerProductSpace) (eps eta : R) (w p : V),
  w <> origin -> 0 < eps -> eta <> 0 -> dot w p <> 0 ->
  let q := project_with_eps eps w p in
  sqnorm (minus w (scale eta q)) <> sqnorm w + eta ^ 2 * sqnorm q.
Proof.
  intros V eps eta w p Hw He Hn Hd q H; assert (N := norm_positive w Hw).
  destruct (radial_leak_of_eps eps w p) as [L _]; [lra | lra |]; fold q in L.
  assert (Z : dot w q = 0).
  { revert H; expand_goal; rewrite (dot_comm V q w); reals; intro H.
    assert (K : eta * dot w q = 0) by (reals; lra).
    apply Rmult_integral in K; destruct K as [K | K]; [lra | exact K]. }
  rewrite Z in L; symmetry in L; apply Rmult_integral in L; destruct L as [L | L]; [| exact (Hd L)].
  assert (0 < eps * (2 * norm w + eps) / ((norm w + eps) * (norm w + eps)))
    by (apply Rdiv_lt_0_compat; apply Rmult_lt_0_compat; lra); lra.
Qed.

(** The cosine of eq. 11 has no value at a zero vector, and none can be chosen well: near 0 every value
    of [0, 1] occurs.  So an implementation needs a convention there. *)
Theorem cosine_at_zero : forall c r : R, 0 <= c <= 1 -> 0 < r ->
  exists w : plane, 0 < norm w < r /\ cosine w (in_plane 1 0) = c.
Proof.
  intros c r Hc Hr; set (h := r / 2); set (s := sqrt (1 - c * c)).
  assert (S : s * s = 1 - c * c) by (apply sqrt_sqrt; nra).
  exists (in_plane (h * c) (h * s)).
  assert (N : norm (in_plane (h * c) (h * s)) = h).
  { unfold norm; rewrite dot_in_plane.
    replace (h * c * (h * c) + h * s * (h * s)) with (h * h) by
      (replace (h * c * (h * c) + h * s * (h * s)) with (h * h * (c * c + s * s)) by ring; rewrite S; ring).
    apply sqrt_square; unfold h; lra. }
  assert (O : norm (in_plane 1 0) = 1).
  { unfold norm; rewrite dot_in_plane; replace (1 * 1 + 0 * 0) with 1 by ring; apply sqrt_1. }
  split; [rewrite N; unfold h; lra |].
  unfold cosine; rewrite N, O, dot_in_plane.
  replace (h * c * 1 + h * s * 0) with (h * c) by ring.
  rewrite Rabs_pos_eq by (apply Rmult_le_pos; [unfold h; lra | lra]).
  field; unfold h; lra.
Qed.

(** The comparison of squares that stands for the cosine is false at zero vectors: without a convention
    of its own it does not project. *)
Theorem decision_at_zero : forall (V : InnerProductSpace) (delta : R) (w g : V),
  w = origin \/ g = origin -> looks_orthogonal delta w g = false.
Proof.
  intros V delta w g H; destruct (looks_orthogonal delta w g) eqn:L; [exfalso | reflexivity].
  unfold looks_orthogonal in L; reals; apply Rless_true in L.
  destruct H as [H | H]; rewrite H in L; rewrite ?dot_origin_l, ?dot_origin_r in L; reals;
    rewrite ?Rmult_0_l, ?Rmult_0_r in L; lra.
Qed.

(** ** Normalization and algorithms as they are *)

(** Eq. 2's invariance holds as printed, without an [eps].  Real batch normalizations add one under the
    root, and then every rescaling changes the output; without it, none does. *)
Theorem eq_2_with_eps : forall eps s d w c : R,
  0 < eps -> w * d <> 0 -> 0 < c -> c <> 1 ->
  normalized eps s d (c * w) <> normalized eps s d w /\
  (s <> 0 -> normalized 0 s d (c * w) = normalized 0 s d w).
Proof.
  intros eps s d w c He Hn Hc H1; unfold normalized.
  assert (Hw : w <> 0) by (intro E; apply Hn; rewrite E; ring).
  assert (SQ : forall x : R, 0 <= x * x) by (intro; apply Rle_0_sqr).
  split.
  - intro E.
    set (a := w * w * (s * s)) in *.
    assert (A : 0 <= a) by (apply Rmult_le_pos; apply SQ).
    replace (c * w * (c * w) * (s * s)) with (c * c * a) in E by (unfold a; ring).
    assert (B : 0 <= c * c * a) by (apply Rmult_le_pos; [apply SQ | exact A]).
    assert (P := sqrt_lt_R0 (c * c * a + eps) ltac:(lra)); assert (Q := sqrt_lt_R0 (a + eps) ltac:(lra)).
    assert (X : c * sqrt (a + eps) = sqrt (c * c * a + eps)).
    { apply Rmult_eq_reg_l with (w * d); [| exact Hn].
      replace (w * d * (c * sqrt (a + eps)))
        with (c * w * d / sqrt (c * c * a + eps) * (sqrt (c * c * a + eps) * sqrt (a + eps))) by (field; lra).
      rewrite E; field; lra. }
    assert (Y : c * c * (a + eps) = c * c * a + eps).
    { rewrite <- (sqrt_sqrt (c * c * a + eps)), <- X by lra.
      replace (c * sqrt (a + eps) * (c * sqrt (a + eps)))
        with (c * c * (sqrt (a + eps) * sqrt (a + eps))) by ring.
      rewrite sqrt_sqrt by lra; reflexivity. }
    assert (Z : (c - 1) * (c + 1) * eps = 0) by lra.
    apply Rmult_integral in Z; destruct Z as [Z | Z]; [apply Rmult_integral in Z; destruct Z |]; lra.
  - intro Hs; rewrite !Rplus_0_r.
    replace (c * w * (c * w) * (s * s)) with (c * c * (w * w * (s * s))) by ring.
    assert (P : 0 < w * w * (s * s)) by (apply Rmult_lt_0_compat; apply Rsqr_pos_lt; assumption).
    rewrite sqrt_mult, sqrt_square by (lra || apply SQ); assert (Q := sqrt_lt_R0 _ P); field; lra.
Qed.

(** Algorithm 2 prints no bias correction, which the released code has; then the first steps differ, in
    every coordinate whose gradient is not 0, unless [(1 - beta1)^2 = 1 - beta2].  For the usual 0.9 and
    0.999 the printed step is the larger by 10 / sqrt 10.  [epsilon = 0] here, and a rate other than 0. *)
Theorem erratum_bias_correction : forall eta b1 b2 x g : R,
  eta <> 0 -> g <> 0 -> 0 <= b1 < 1 -> 0 <= b2 < 1 ->
  first_adam_coordinate (idealised eta b1 b2 false) x g
    = x - eta * ((1 - b1) / sqrt (1 - b2) * (g / Rabs g)) /\
  first_adam_coordinate (idealised eta b1 b2 true) x g = x - eta * (g / Rabs g) /\
  (first_adam_coordinate (idealised eta b1 b2 false) x g
     = first_adam_coordinate (idealised eta b1 b2 true) x g <-> (1 - b1) ^ 2 = 1 - b2).
Proof.
  intros eta b1 b2 x g He Hg H1 H2; destruct (first_direction b1 b2 g H2 Hg) as [P Q].
  assert (A : first_adam_coordinate (idealised eta b1 b2 false) x g
    = x - eta * ((1 - b1) / sqrt (1 - b2) * (g / Rabs g))) by (cbn; reals; rewrite P; reflexivity).
  assert (B : first_adam_coordinate (idealised eta b1 b2 true) x g = x - eta * (g / Rabs g)).
  { cbn; reals; rewrite Q; assert (N := Rabs_pos_lt g Hg); field; lra. }
  split; [exact A | split; [exact B |]]; rewrite A, B.
  assert (N := Rabs_pos_lt g Hg); assert (R := sqrt_lt_R0 (1 - b2) ltac:(lra)).
  assert (S : sqrt (1 - b2) * sqrt (1 - b2) = 1 - b2) by (apply sqrt_sqrt; lra).
  assert (U : eta * (g / Rabs g) <> 0).
  { apply Rmult_integral_contrapositive_currified; [exact He |].
    apply Rmult_integral_contrapositive_currified; [exact Hg | apply Rinv_neq_0_compat; lra]. }
  split; intro H.
  - assert (K : (1 - b1) / sqrt (1 - b2) = 1).
    { apply Rmult_eq_reg_r with (eta * (g / Rabs g)); [lra | exact U]. }
    assert (1 - b1 = sqrt (1 - b2)).
    { replace (1 - b1) with ((1 - b1) / sqrt (1 - b2) * sqrt (1 - b2)) by (field; lra); rewrite K; ring. }
    rewrite <- S; nra.
  - replace ((1 - b1) / sqrt (1 - b2)) with 1; [lra |].
    rewrite <- H; replace ((1 - b1) ^ 2) with ((1 - b1) * (1 - b1)) by ring.
    rewrite sqrt_square by lra; field; lra.
Qed.

(** ** Instances *)

(** The Rayleigh quotient of (1, 2) at (2, 1) and at (6, 3). *)
Example erratum_norm_affects_backward_instance :
  let f := quotient (in_plane 1 2) (in_plane 1 2) in
  let g := quotient_gradient (in_plane 1 2) (in_plane 1 2) (in_plane 2 1) in
  gradient f (in_plane 2 1) g /\ ~ gradient f (scale 3 (in_plane 2 1)) g.
Proof.
  intros f g; assert (G : gradient f (in_plane 2 1) g) by (apply quotient_has_gradient, two_one_nonzero).
  split; [exact G |].
  apply (erratum_norm_affects_backward f (in_plane 2 1) g 3 (quotient_scale_invariant _ _) G); try lra.
  intro E; assert (H := f_equal (fun v => dot v (in_plane 0 1)) E); revert H; cbv beta.
  unfold g, quotient_gradient; in_the_plane; lra.
Qed.

(** The same quotient along the ray of (2, 1), at 3. *)
Example eq_4_general_c_instance :
  let f := quotient (in_plane 1 2) (in_plane 1 2) in
  is_derive (fun u : R => f (scale u (in_plane 2 1))) 3
    (dot (in_plane 2 1) (quotient_gradient (in_plane 1 2) (in_plane 1 2) (scale 3 (in_plane 2 1))) : R).
Proof.
  intro f; apply eq_4_general_c, quotient_has_gradient.
  rewrite scale_in_plane; apply in_plane_nonzero; lra.
Qed.

Example eq_4_not_at_c_instance :
  2 * 3 * sqnorm (in_plane 2 1) <> dot (in_plane 2 1) (scale 2 (in_plane 2 1)).
Proof. apply (eq_4_not_at_c (in_plane 2 1) 3); [apply two_one_nonzero | lra]. Qed.

Example eq_12_unprojected_instance :
  sqnorm (first_sgdp_weight (/ 2) (9 / 10) (in_plane 1 0) (in_plane 1 0))
    <> sqnorm (in_plane 1 0) + (/ 2) ^ 2 * sqnorm (in_plane 1 0).
Proof. apply eq_12_unprojected; lra. Qed.

Example eq_12_eps_instance :
  let q := project_with_eps (/ 100) (in_plane 2 1) (in_plane 1 0) in
  sqnorm (minus (in_plane 2 1) (scale (/ 10) q)) <> sqnorm (in_plane 2 1) + (/ 10) ^ 2 * sqnorm q.
Proof.
  apply eq_12_eps; [apply two_one_nonzero | lra | lra | rewrite dot_in_plane; lra].
Qed.

(** Parallel to [g], and orthogonal to it, within a thousandth of 0. *)
Example cosine_at_zero_instance :
  (exists w : plane, 0 < norm w < / 1000 /\ cosine w (in_plane 1 0) = 1) /\
  (exists w : plane, 0 < norm w < / 1000 /\ cosine w (in_plane 1 0) = 0).
Proof. split; apply cosine_at_zero; lra. Qed.

Example decision_at_zero_instance : looks_orthogonal (/ 10) (in_plane 2 1) (in_plane 0 0) = false.
Proof. apply decision_at_zero; right; reflexivity. Qed.

Example eq_2_with_eps_instance : normalized (/ 100) 1 3 (2 * 1) <> normalized (/ 100) 1 3 1.
Proof. apply eq_2_with_eps; lra. Qed.

Example erratum_bias_correction_instance :
  first_adam_coordinate (idealised (/ 1000) (9 / 10) (999 / 1000) false) 1 (-2)
    <> first_adam_coordinate (idealised (/ 1000) (9 / 10) (999 / 1000) true) 1 (-2).
Proof. intro H; apply erratum_bias_correction in H; lra. Qed.
