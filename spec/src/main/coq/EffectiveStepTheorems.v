(** * Eq. 5, with its error

    The paper derives the effective step size as an approximation for a small learning rate.  For an
    update orthogonal to the weight it has a closed form, and the approximation a two-sided bound. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps Plane PlaneVectors Projection
  ProjectionTheorems Geodesic GeodesicPoints EffectiveStep.

Local Open Scope R_scope.

Section EffectiveStep.

Context {V : InnerProductSpace}.
Implicit Types w p : V.

(** The middle of eq. 5, where the old weight is divided by the new norm, is exactly the right-hand
    side; the approximation is all in the other step.  The new weight must have a norm other than 0. *)
Theorem eq_5_middle_term : forall (eta : R) w p, 0 <= eta -> descent_step eta w p <> origin ->
  norm (minus (scale (/ norm (descent_step eta w p)) (descent_step eta w p))
              (scale (/ norm (descent_step eta w p)) w))
    = approximate_effective_step eta w p.
Proof.
  intros eta w p He Hw; assert (N := norm_positive _ Hw); unfold approximate_effective_step.
  set (n := norm (descent_step eta w p)) in *.
  replace (minus (scale (/ n) (descent_step eta w p)) (scale (/ n) w)) with (scale (- (eta / n)) p)
    by (unfold descent_step; equal_vectors; unfold Rdiv; ring).
  rewrite norm_scale, Rabs_Ropp, Rabs_pos_eq; [unfold Rdiv; ring |].
  apply Rmult_le_pos; [exact He | apply Rlt_le, Rinv_0_lt_compat, N].
Qed.

Section Orthogonal.

Variables (eta : R) (w p : V).
Hypothesis w_nonzero : w <> origin.
Hypothesis orthogonal : dot w p = 0.
Hypothesis eta_nonnegative : 0 <= eta.

Let n := norm w.
Let n' := norm (descent_step eta w p).
Let m := eta * norm p.

Lemma norms : 0 < n /\ 0 <= m /\ n' * n' = n * n + m * m /\ n <= n'.
Proof.
  assert (N := norm_positive w w_nonzero); assert (P := norm_nonneg p).
  assert (S : n' * n' = n * n + m * m).
  { unfold n', n, m; rewrite norm_squared.
    replace (eta * norm p * (eta * norm p)) with (eta * eta * (norm p * norm p)) by ring.
    rewrite !norm_squared; unfold descent_step; expand_goal.
    rewrite (dot_comm V p w), orthogonal; real_ring. }
  assert (N' := norm_nonneg (descent_step eta w p)); fold n n' in N, N' |- *.
  assert (0 <= m) by (apply Rmult_le_pos; assumption); reals.
  repeat split; try assumption; nra.
Qed.

Lemma effective_step_squared :
  effective_step w (descent_step eta w p) * effective_step w (descent_step eta w p) = 2 - 2 * (n / n').
Proof.
  destruct norms as [N [M [S L]]]; unfold effective_step; rewrite norm_squared.
  assert (D : dot (descent_step eta w p) w = n * n).
  { unfold n; rewrite norm_squared; unfold descent_step; expand_goal.
    rewrite (dot_comm V p w), orthogonal; real_ring. }
  assert (NN := norm_squared (descent_step eta w p)); assert (WW := norm_squared w).
  fold n' in NN; fold n in WW.
  expand_goal; rewrite !direction_dot, !(dot_comm V _ (direction _)), !direction_dot.
  rewrite (dot_comm V w (descent_step eta w p)), D, <- NN, <- WW; fold n n'; reals; field; lra.
Qed.

Lemma effective_step_is_chord :
  effective_step w (descent_step eta w p) = 2 * sin (atan (m / n) / 2).
Proof.
  destruct norms as [N [M [S L]]]; assert (E := effective_step_squared).
  assert (Z : 0 <= m / n) by (apply Rmult_le_pos; [exact M | apply Rlt_le, Rinv_0_lt_compat, N]).
  assert (A : 0 <= atan (m / n) < PI / 2).
  { split; [| apply atan_bound]; rewrite <- atan_0; destruct Z as [Z | Z];
      [apply Rlt_le, atan_increasing, Z | rewrite <- Z; apply Rle_refl]. }
  assert (C : cos (atan (m / n)) = n / n').
  { rewrite cos_atan; replace (sqrt (1 + (m / n)²)) with (n' / n); [field; lra |].
    symmetry; apply sqrt_lem_1; [assert (K := Rle_0_sqr (m / n)); lra
      | apply Rmult_le_pos; [lra | apply Rlt_le, Rinv_0_lt_compat, N] |].
    replace (n' / n * (n' / n)) with (n' * n' / (n * n)) by (field; lra).
    rewrite S; unfold Rsqr; field; lra. }
  assert (H : cos (atan (m / n)) = 1 - 2 * sin (atan (m / n) / 2) * sin (atan (m / n) / 2)).
  { rewrite <- cos_2a_sin; f_equal; field. }
  assert (P : 0 <= sin (atan (m / n) / 2)) by (apply sin_ge_0; assert (K := PI_RGT_0); lra).
  apply Rsqr_inj; [apply norm_nonneg | lra |]; unfold Rsqr; rewrite E, <- C, H; ring.
Qed.

Lemma approximation_bounds :
  let s := approximate_effective_step eta w p in
  s * s * s / 8 <= effective_step w (descent_step eta w p) - s <= s * s * s / 2.
Proof.
  destruct norms as [N [M [S L]]]; assert (E := effective_step_squared); intro s.
  assert (Es : 0 <= effective_step w (descent_step eta w p)) by apply norm_nonneg.
  set (e := effective_step w (descent_step eta w p)) in *.
  assert (Hs : s = m / n') by reflexivity.
  set (c := n / n') in *.
  assert (C : 0 < c <= 1).
  { split; [apply Rdiv_lt_0_compat; lra |].
    apply Rmult_le_reg_r with n'; [lra |]; unfold c; replace (n / n' * n') with n by (field; lra); lra. }
  assert (SS : s * s = 1 - c * c).
  { rewrite Hs; unfold c; replace (m / n' * (m / n')) with (m * m / (n' * n')) by (field; lra).
    replace (m * m) with (n' * n' - n * n) by lra; field; lra. }
  set (k := sqrt ((1 + c) / 2)).
  assert (K0 : 0 <= k) by apply sqrt_pos.
  assert (KK : k * k = (1 + c) / 2) by (apply sqrt_sqrt; lra).
  assert (K1 : k <= 1) by nra.
  assert (K2 : / 2 < k) by nra.
  assert (Sk : s = e * k).
  { apply Rsqr_inj; [| nra |].
    - rewrite Hs; apply Rmult_le_pos; [exact M | apply Rlt_le, Rinv_0_lt_compat; lra].
    - unfold Rsqr; rewrite SS; replace (e * k * (e * k)) with (e * e * (k * k)) by ring.
      rewrite E, KK; field. }
  assert (Ek : e * e = 4 * (1 - k * k)) by lra.
  replace (s * s * s) with (e * (4 * (1 - k * k) * (k * k * k)))
    by (rewrite Sk, <- Ek; ring).
  rewrite Sk; clear Sk SS Hs s.
  assert (F : 0 <= e * (1 - k)) by (apply Rmult_le_pos; lra).
  split.
  - assert (0 <= 1 - (1 + k) * (k * k * k) / 2) by nra.
    assert (0 <= e * (1 - k) * (1 - (1 + k) * (k * k * k) / 2)) by (apply Rmult_le_pos; assumption).
    lra.
  - assert (0 <= 2 * (1 + k) * (k * k * k) - 1) by nra.
    assert (0 <= e * (1 - k) * (2 * (1 + k) * (k * k * k) - 1)) by (apply Rmult_le_pos; assumption).
    lra.
Qed.

End Orthogonal.

(** The effective step in closed form: the chord of the angle whose tangent is the nominal step over the
    old norm.  Like eq. 5 it needs [w.p = 0], which vanilla gradient descent and projected steps have. *)
Theorem eq_5_exact : forall (eta : R) w p, w <> origin -> dot w p = 0 -> 0 <= eta ->
  effective_step w (descent_step eta w p) = 2 * sin (atan (eta * norm p / norm w) / 2).
Proof. intros; apply effective_step_is_chord; assumption. Qed.

(** Eq. 5's approximation [s] is never too large; it is too small by [s^3/8] at least and [s^3/2] at most: it is exact to
    third order in the learning rate, and never off by more than half its own value, as [s < 1]. *)
Theorem eq_5_bounds : forall (eta : R) w p, w <> origin -> dot w p = 0 -> 0 <= eta ->
  let s := approximate_effective_step eta w p in
  s ^ 3 / 8 <= effective_step w (descent_step eta w p) - s <= s ^ 3 / 2.
Proof.
  intros eta w p Hw Ho He s; replace (s ^ 3) with (s * s * s) by ring.
  apply approximation_bounds; assumption.
Qed.

(** The assumption that eq. 5 is derived from, [1/|w'| - 1/|w| = o(eta)], with its order: the difference
    is of second order for [w.p = 0], and the inverse norm never grows. *)
Theorem eq_5_inverse_norms : forall (eta : R) w p, w <> origin -> dot w p = 0 -> 0 <= eta ->
  0 <= / norm w - / norm (descent_step eta w p) <= eta ^ 2 * norm p ^ 2 / (2 * norm w ^ 3).
Proof.
  intros eta w p Hw Ho He; destruct (norms eta w p Hw Ho He) as [N [M [S L]]].
  set (n := norm w) in *; set (n' := norm (descent_step eta w p)) in *; set (m := eta * norm p) in *.
  replace (eta ^ 2 * norm p ^ 2) with (m * m) by (unfold m; ring).
  replace (/ n - / n') with ((n' - n) / (n * n')) by (field; lra).
  assert (P : 0 < n * n') by (apply Rmult_lt_0_compat; lra).
  split.
  - apply Rmult_le_pos; [lra | apply Rlt_le, Rinv_0_lt_compat, P].
  - replace (m * m) with ((n' - n) * (n' + n)) by lra.
    replace ((n' - n) / (n * n')) with ((n' - n) * (2 * n * n) / (2 * n ^ 3 * n')) by (field; lra).
    replace ((n' - n) * (n' + n) / (2 * n ^ 3)) with ((n' - n) * ((n' + n) * n') / (2 * n ^ 3 * n'))
      by (field; lra).
    apply Rmult_le_compat_r; [apply Rlt_le, Rinv_0_lt_compat; apply Rmult_lt_0_compat; [| lra] |].
    + assert (0 < n ^ 3) by (apply pow_lt, N); lra.
    + apply Rmult_le_compat_l; [lra | nra].
Qed.

(** Without orthogonality that assumption fails at first order: the derivative of the inverse norm at
    [eta = 0] is [(w.p)/|w|^3], so it is [o(eta)] exactly where [w.p = 0].  So eq. 5 is not justified for
    a momentum step. *)
Theorem eq_5_needs_orthogonality : forall w p, w <> origin ->
  is_derive (fun eta : R => / norm (descent_step eta w p)) 0 (dot w p / norm w ^ 3) /\
  (dot w p / norm w ^ 3 = 0 <-> dot w p = 0).
Proof.
  intros w p Hw; assert (N := norm_positive w Hw); assert (W := dot_positive w Hw).
  assert (N3 : 0 < norm w ^ 3) by (apply pow_lt, N).
  split.
  - apply is_derive_ext with (fun eta : R => / sqrt (dot w w - 2 * eta * dot w p + eta * eta * dot p p)).
    + intro eta; unfold norm, descent_step; do 2 f_equal; expand_goal; rewrite (dot_comm V p w); real_ring.
    + auto_derive.
      * replace (dot w w + - (2 * 0 * dot w p) + 0 * 0 * dot p p) with (dot w w) by real_ring.
        split; [exact W |]; split; [| exact I]; apply Rgt_not_eq, N.
      * replace (dot w w + - (2 * 0 * dot w p) + 0 * 0 * dot p p) with (dot w w) by real_ring.
        fold (norm w); field; lra.
  - split; intro H; [| rewrite H; unfold Rdiv; ring].
    unfold Rdiv in H; apply Rmult_integral in H; destruct H as [H | H]; [exact H |].
    assert (0 < / norm w ^ 3) by (apply Rinv_0_lt_compat, N3); lra.
Qed.

End EffectiveStep.

(** ** Instances: from [(3, 0)] the update [(0, -4)] at rate 1 leads to [(3, 4)], of norm 5 *)

Lemma sqrt_of_square : forall a b : R, 0 <= b -> b * b = a -> sqrt a = b.
Proof. intros a b Hb E; rewrite <- E; apply sqrt_square, Hb. Qed.

Lemma step_of_instance : descent_step 1 (in_plane 3 0) (in_plane 0 (-4)) = in_plane 3 4.
Proof.
  unfold descent_step; rewrite scale_in_plane, minus_in_plane; apply in_plane_equal; lra.
Qed.

Lemma norms_of_instance :
  norm (in_plane 3 0) = 3 /\ norm (in_plane 0 (-4)) = 4 /\ norm (in_plane 3 4) = 5.
Proof.
  unfold norm; rewrite !dot_in_plane; repeat split; apply sqrt_of_square; lra.
Qed.

Lemma approximation_of_instance :
  approximate_effective_step 1 (in_plane 3 0) (in_plane 0 (-4)) = 4 / 5.
Proof.
  unfold approximate_effective_step; destruct norms_of_instance as [A [B C]].
  rewrite step_of_instance, B, C; field.
Qed.

Lemma three_zero_nonzero : in_plane 3 0 <> origin.
Proof. apply in_plane_nonzero; lra. Qed.

Example eq_5_middle_term_instance :
  norm (minus (scale (/ 5) (in_plane 3 4)) (scale (/ 5) (in_plane 3 0))) = 4 / 5.
Proof.
  destruct norms_of_instance as [A [B C]].
  assert (H := eq_5_middle_term 1 (in_plane 3 0) (in_plane 0 (-4)) ltac:(lra)).
  rewrite approximation_of_instance, step_of_instance, C in H; apply H.
  apply in_plane_nonzero; lra.
Qed.

Example eq_5_exact_instance :
  effective_step (in_plane 3 0) (in_plane 3 4) = 2 * sin (atan (4 / 3) / 2).
Proof.
  destruct norms_of_instance as [A [B C]].
  assert (H := eq_5_exact 1 (in_plane 3 0) (in_plane 0 (-4)) three_zero_nonzero).
  rewrite step_of_instance, A, B, Rmult_1_l in H; apply H; [rewrite dot_in_plane; lra | lra].
Qed.

Example eq_5_bounds_instance :
  (4 / 5) ^ 3 / 8 <= effective_step (in_plane 3 0) (in_plane 3 4) - 4 / 5 <= (4 / 5) ^ 3 / 2.
Proof.
  assert (H := eq_5_bounds 1 (in_plane 3 0) (in_plane 0 (-4)) three_zero_nonzero).
  rewrite step_of_instance, approximation_of_instance in H; apply H; [rewrite dot_in_plane; lra | lra].
Qed.

Example eq_5_inverse_norms_instance : 0 <= / 3 - / 5 <= 1 ^ 2 * 4 ^ 2 / (2 * 3 ^ 3).
Proof.
  destruct norms_of_instance as [A [B C]].
  assert (H := eq_5_inverse_norms 1 (in_plane 3 0) (in_plane 0 (-4)) three_zero_nonzero).
  rewrite step_of_instance, A, B, C in H; apply H; [rewrite dot_in_plane; lra | lra].
Qed.

Example eq_5_needs_orthogonality_instance :
  is_derive (fun eta : R => / norm (descent_step eta (in_plane 3 0) (in_plane 1 1))) 0 (3 / 3 ^ 3).
Proof.
  destruct norms_of_instance as [A _].
  destruct (eq_5_needs_orthogonality (in_plane 3 0) (in_plane 1 1) three_zero_nonzero) as [H _].
  rewrite dot_in_plane, A in H; replace (3 * 1 + 0 * 1) with 3 in H by ring; exact H.
Qed.
