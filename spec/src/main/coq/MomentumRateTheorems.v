(** * Momentum's effective learning rate falls no faster than 1 / sqrt t

    The momentum counterpart of [descent_norm_upper]: the norm grows faster by a factor, not by an
    order. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems Plane
  Sums Steps Momentum MomentumRecursion NormGrowth NormGrowthRuns EffectiveRate EffectiveRateRuns
  MomentumRate.

Local Open Scope R_scope.

(** Smoothness need be assumed on the unit sphere only: for a scale-invariant loss the constant at [w]
    follows, divided by [|w|^2].  Both sides speak of the points where a gradient exists. *)
Theorem smoothness_from_the_sphere : forall (V : InnerProductSpace) (K : R) (f : V -> R),
  scale_invariant f ->
  (forall w g x : V, norm w = 1 -> gradient f w g -> dot w x = 0 ->
    f (plus w x) <= f w + dot g x + K / 2 * sqnorm x) ->
  smooth_along_tangents K f.
Proof.
  intros V K f Hf Sphere w g x Hw Hg O.
  assert (N := norm_positive w Hw); set (c := / norm w).
  assert (Hc : 0 < c) by (apply Rinv_0_lt_compat, N).
  assert (One : norm (scale c w) = 1) by (rewrite norm_scale, Rabs_pos_eq by lra; unfold c; field; lra).
  assert (D := Sphere (scale c w) (scale (/ c) g) (scale c x) One (gradient_at_scaled_weight f w g c Hf Hg Hc)).
  rewrite !dot_scale_l, !dot_scale_r, O in D; specialize (D ltac:(reals; ring)).
  assert (E : plus (scale c w) (scale c x) = scale c (plus w x)) by equal_vectors.
  rewrite E, !Hf in D by exact Hc; unfold sqnorm in *; rewrite dot_scale_l, dot_scale_r in D.
  reals; rewrite <- (Rmult_assoc (/ c) c), Rinv_l, Rmult_1_l in D by lra.
  replace (K / (2 * dot w w) * dot x x) with (K / 2 * (c * (c * dot x x))).
  - exact D.
  - unfold c; rewrite <- (norm_squared w); field; lra.
Qed.

Section Rate.
Context {V : InnerProductSpace}.
Variables (eta beta : R) (start : V) (g : nat -> V).
Hypothesis rate_nonneg : 0 <= eta.
Hypothesis momentum_nonneg : 0 <= beta.
Hypothesis momentum_below_one : beta < 1.
Hypothesis off_origin : start <> origin.
Hypothesis scale_invariance : on_scale_invariant (momentum_weight eta beta start g) g.
Let w := momentum_weight eta beta start g.
Let p := momentum_update eta beta start g.

Variable G : R.
Hypothesis gradient_bound_nonneg : 0 <= G.
Hypothesis gradient_bound : forall t, sphere_gradient_square (w t) (g t) <= G ^ 2.

Let M := G / ((1 - beta) * sqnorm start).
Let energy t := momentum_energy_at eta beta (w t) (p t).
Let recursion : momentum_recursion (fun _ => eta) (fun _ => beta) w p g :=
  momentum_run_recursion eta beta start g.

Lemma start_square_positive : 0 < sqnorm start.
Proof. apply dot_positive, off_origin. Qed.

Lemma inward : forall t, dot (w t) (p t) <= 0.
Proof.
  intro t; apply (scheduled_nonpositive (fun _ => eta) (fun _ => beta) w p g t recursion);
    [apply perpendicular_gradients, scale_invariance | |]; intro; assumption.
Qed.

Lemma norm_rises : forall t, sqnorm start <= sqnorm (w t).
Proof.
  induction t as [| t IH]; [apply Rle_refl |].
  rewrite (next_weight _ _ _ _ _ recursion), growth_of_step.
  assert (I := inward t); assert (Q := Rmult_le_pos _ _ (pow2_ge_0 eta) (dot_nonneg V (p t))).
  assert (0 <= eta * - dot (w t) (p t)) by (apply Rmult_le_pos; reals; lra).
  unfold sqnorm in *; reals; lra.
Qed.

Lemma gradient_square : forall t, sqnorm (g t) <= G ^ 2 / sqnorm (w t).
Proof.
  intro t; assert (P := start_square_positive); assert (L := norm_rises t).
  apply Rmult_le_reg_l with (sqnorm (w t)); [lra |].
  replace (sqnorm (w t) * (G ^ 2 / sqnorm (w t))) with (G ^ 2) by (field; lra); apply gradient_bound.
Qed.

Lemma update_square : forall t, sqnorm (p t) <= M ^ 2 * sqnorm start.
Proof.
  assert (P := start_square_positive).
  assert (S0 : forall t, sqnorm (g t) <= G ^ 2 / sqnorm start).
  { intro t; eapply Rle_trans; [apply gradient_square |].
    apply Rmult_le_compat_l; [apply pow2_ge_0 | apply Rinv_le_contravar; [exact P | apply norm_rises]]. }
  assert (E : M ^ 2 * sqnorm start = G ^ 2 / sqnorm start / (1 - beta) ^ 2)
    by (unfold M; field; split; lra).
  assert (Q : 0 <= G ^ 2 / sqnorm start)
    by (apply Rmult_le_pos; [apply pow2_ge_0 | left; apply Rinv_0_lt_compat, P]).
  rewrite E; set (a := G ^ 2 / sqnorm start) in *.
  assert (I : 0 < / (1 - beta)) by (apply Rinv_0_lt_compat; lra).
  induction t as [| t IH].
  - rewrite (first_update _ _ _ _ _ recursion); eapply Rle_trans; [apply S0 |].
    apply Rmult_le_reg_r with ((1 - beta) ^ 2); [apply pow_lt; lra |].
    replace (a / (1 - beta) ^ 2 * (1 - beta) ^ 2) with a by (field; lra).
    rewrite <- (Rmult_1_r a) at 2; apply Rmult_le_compat_l; [exact Q |].
    rewrite <- (pow1 2); apply pow_incr; lra.
  - rewrite (next_update _ _ _ _ _ recursion).
    eapply Rle_trans; [apply square_of_momentum; assumption |].
    apply Rle_trans with (beta * (a / (1 - beta) ^ 2) + a / (1 - beta)).
    + apply Rplus_le_compat; [apply Rmult_le_compat_l; assumption |].
      apply Rmult_le_compat_r; [lra | apply S0].
    + right; field; lra.
Qed.

Lemma coefficients : 0 <= 2 * eta / (1 - beta) /\ 0 <= eta ^ 2 * (1 + beta) / (1 - beta) ^ 2.
Proof.
  split.
  - apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat; lra].
  - apply Rmult_le_pos; [apply Rmult_le_pos; [apply pow2_ge_0 | lra] |].
    left; apply Rinv_0_lt_compat, pow_lt; lra.
Qed.

Lemma norm_below_energy : forall t, sqnorm (w t) <= energy t.
Proof.
  intro t; destruct coefficients as [C1 C2]; unfold energy, momentum_energy_at.
  assert (I := inward t).
  assert (A1 := Rmult_le_pos _ (- dot (w t) (p t)) C1 ltac:(reals; lra)).
  assert (A2 := Rmult_le_pos _ (sqnorm (p t)) C2 (dot_nonneg V (p t))); reals; lra.
Qed.

Lemma bound_nonneg : 0 <= M.
Proof.
  apply Rmult_le_pos; [exact gradient_bound_nonneg |].
  left; apply Rinv_0_lt_compat, Rmult_lt_0_compat; [lra | apply start_square_positive].
Qed.

Lemma energy_below_norm : forall t, energy t <= energy_share eta beta M * sqnorm (w t).
Proof.
  intro t; destruct coefficients as [C1 C2]; unfold energy, momentum_energy_at, energy_share.
  assert (U := update_square t); assert (L := norm_rises t); assert (HM := bound_nonneg).
  assert (U2 : sqnorm (p t) <= M ^ 2 * sqnorm (w t))
    by (eapply Rle_trans; [exact U | apply Rmult_le_compat_l; [apply pow2_ge_0 | exact L]]).
  assert (P := start_square_positive).
  assert (R : - dot (w t) (p t) <= M * sqnorm (w t)).
  { assert (CS := cauchy_schwarz_squared (w t) (p t)).
    change (dot (w t) (w t)) with (sqnorm (w t)) in CS; change (dot (p t) (p t)) with (sqnorm (p t)) in CS.
    apply Rsqr_incr_0_var; [| apply Rmult_le_pos; lra].
    rewrite <- Rsqr_neg; unfold Rsqr; eapply Rle_trans; [exact CS |].
    replace (M * sqnorm (w t) * (M * sqnorm (w t))) with (sqnorm (w t) * (M ^ 2 * sqnorm (w t))) by ring.
    apply Rmult_le_compat_l; [lra | exact U2]. }
  assert (A1 := Rmult_le_compat_l _ _ _ C1 R); assert (A2 := Rmult_le_compat_l _ _ _ C2 U2); reals; lra.
Qed.

Lemma energy_step : forall t,
  energy (S t) <= energy t + eta ^ 2 * (1 + beta) / (1 - beta) ^ 3 * (G ^ 2 / sqnorm (w (S t))).
Proof.
  intro t; destruct coefficients as [_ C2].
  assert (X := radial_next (fun _ => eta) (fun _ => beta) w p g t recursion
    (perpendicular_gradients _ _ scale_invariance)).
  assert (W : sqnorm (w (S t)) = sqnorm (w t) - 2 * eta * dot (w t) (p t) + eta ^ 2 * sqnorm (p t))
    by (rewrite (next_weight _ _ _ _ _ recursion); apply growth_of_step).
  assert (Y := square_of_momentum beta (p t) (g (S t)) momentum_nonneg momentum_below_one).
  rewrite <- (next_update _ _ _ _ _ recursion t) in Y.
  assert (I : 0 < / (1 - beta)) by (apply Rinv_0_lt_compat; lra).
  assert (Z := Rmult_le_compat_r _ _ _ (Rlt_le _ _ I) (gradient_square (S t))).
  assert (Y' : sqnorm (p (S t)) <= beta * sqnorm (p t) + G ^ 2 / sqnorm (w (S t)) * / (1 - beta))
    by (unfold Rdiv at 1 in Y; reals; lra).
  apply (Rmult_le_compat_l _ _ _ C2) in Y'.
  unfold energy, momentum_energy_at; rewrite X.
  set (h := G ^ 2 / sqnorm (w (S t))) in *; rewrite W.
  replace (eta ^ 2 * (1 + beta) / (1 - beta) ^ 3 * h)
    with (eta ^ 2 * (1 + beta) / (1 - beta) ^ 2 * (h * / (1 - beta))) by (field; lra).
  match goal with |- ?a + ?b + ?c <= ?d + ?e + ?f + ?k =>
    assert (Id : a + b + eta ^ 2 * (1 + beta) / (1 - beta) ^ 2 * (beta * sqnorm (p t)) = d + e + f)
      by (reals; field; lra) end.
  reals; lra.
Qed.

(** With gradients on the sphere of length at most [G], the norm under momentum grows no faster than the
    fourth root of [t], as gradient descent's; so the effective rate falls no faster than [1 / sqrt t].
    [M] bounds the momentum by the norm, and the constants are explicit, not sharp. *)
Theorem momentum_norm_upper : forall t,
  sqnorm (w t) ^ 2
    <= momentum_energy_at eta beta (w O) (p O) ^ 2
      + 2 * energy_share eta beta (G / ((1 - beta) * sqnorm start))
        * (eta ^ 2 * (1 + beta) / (1 - beta) ^ 3 * G ^ 2) * INR t.
Proof.
  assert (Pos : forall t, 0 < energy t).
  { intro t; assert (A := norm_below_energy t); assert (B := norm_rises t);
      assert (P := start_square_positive); lra. }
  fold M; set (c := eta ^ 2 * (1 + beta) / (1 - beta) ^ 3 * G ^ 2); set (k := energy_share eta beta M).
  assert (Hc : 0 <= c).
  { unfold c; apply Rmult_le_pos; [| apply pow2_ge_0].
    apply Rmult_le_pos; [apply Rmult_le_pos; [apply pow2_ge_0 | lra] |].
    left; apply Rinv_0_lt_compat, pow_lt; lra. }
  assert (Step : forall t, energy (S t) ^ 2 <= energy t ^ 2 + 2 * k * c).
  { intro t; assert (E := energy_step t); assert (B := energy_below_norm (S t)); fold k in B.
    assert (Pu : 0 < sqnorm (w (S t))) by (assert (P := start_square_positive); assert (L := norm_rises (S t)); lra).
    assert (P0 := Pos t); assert (P1 := Pos (S t)).
    set (u := sqnorm (w (S t))) in *; set (e := energy t) in *; set (e' := energy (S t)) in *.
    assert (Hk : 0 <= k).
    { destruct (Rle_lt_dec 0 k) as [H | H]; [exact H |].
      assert (k * u < 0 * u) by (apply Rmult_lt_compat_r; assumption); lra. }
    assert (E' : e' <= e + c / u).
    { replace (c / u) with (eta ^ 2 * (1 + beta) / (1 - beta) ^ 3 * (G ^ 2 / u)) by (unfold c; field; split; lra).
      exact E. }
    assert (F : e' * (c / u) <= k * c).
    { replace (k * c) with (k * u * (c / u)) by (field; lra).
      apply Rmult_le_compat_r; [apply Rmult_le_pos; [exact Hc | left; apply Rinv_0_lt_compat, Pu] | exact B]. }
    assert (D := Rmult_le_compat_l e' _ _ (Rlt_le _ _ P1) E').
    destruct (Rle_lt_dec e' e) as [Le | Lt].
    - assert (e' ^ 2 <= e ^ 2) by (apply pow_incr; lra).
      assert (0 <= k * c) by (apply Rmult_le_pos; assumption); lra.
    - assert (S2 := pow2_ge_0 (e' - e)).
      replace (e' ^ 2) with (2 * (e' * e') - 2 * (e' * e) + e ^ 2 - (e' - e) ^ 2) by ring; lra. }
  assert (All : forall t, energy t ^ 2 <= energy O ^ 2 + 2 * k * c * INR t).
  { induction t as [| t IH]; [cbn [INR]; lra | rewrite S_INR; specialize (Step t); lra]. }
  intro t; eapply Rle_trans; [| apply All].
  apply pow_incr; split; [apply dot_nonneg | apply norm_below_energy].
Qed.

End Rate.

(** ** Instances *)

(** The Rayleigh quotient of (1, 2), smooth on the circle with the constant 10. *)
Example smoothness_from_the_sphere_instance : smooth_along_tangents (2 * sqnorm hill) (quotient hill hill).
Proof.
  apply smoothness_from_the_sphere; [apply quotient_scale_invariant |].
  intros w g x One Hg O.
  assert (U : sqnorm w = 1) by (unfold sqnorm; rewrite <- norm_squared, One; ring).
  assert (Hw : w <> origin) by (apply nonzero_of_positive; change (0 < sqnorm w); rewrite U; lra).
  assert (S := rayleigh_smooth plane hill w g x Hw Hg O); rewrite U, Rmult_1_r in S; exact S.
Qed.

(** A gradient of length 1 on the circle, for ever, and momentum 9/10. *)
Definition circling_gradients : nat -> plane := momentum_gradients sphere_whirl corner (1 / 10) (9 / 10).

Lemma circling_run :
  on_scale_invariant (momentum_weight (1 / 10) (9 / 10) corner circling_gradients) circling_gradients.
Proof.
  apply momentum_gradients_exist; [| apply corner_nonzero | lra | lra].
  intros t w Hw; apply turned_gradient, Hw.
Qed.

Lemma circling_length : forall t,
  sphere_gradient_square (momentum_weight (1 / 10) (9 / 10) corner circling_gradients t)
    (circling_gradients t) = 1.
Proof.
  intro t; unfold circling_gradients at 2, momentum_gradients; rewrite oracle_input_at.
  fold (momentum_gradients sphere_whirl corner (1 / 10) (9 / 10)); fold circling_gradients.
  change (weight (trajectory _ _ circling_gradients t))
    with (momentum_weight (1 / 10) (9 / 10) corner circling_gradients t).
  assert (Hw : momentum_weight (1 / 10) (9 / 10) corner circling_gradients t <> origin).
  { apply (weights_stay_nonzero (fun _ => 1 / 10) (fun _ => 9 / 10) _ _ circling_gradients
      (momentum_run_recursion (1 / 10) (9 / 10) corner circling_gradients)); try (intros; lra).
    - apply perpendicular_gradients, circling_run.
    - apply corner_nonzero. }
  apply dot_positive in Hw; set (v := momentum_weight _ _ _ _ t) in *.
  unfold sphere_gradient_square, sphere_whirl; unfold sqnorm at 2; rewrite dot_scale_l, dot_scale_r.
  change (dot (turned v) (turned v)) with (sqnorm (turned v)); rewrite turned_length.
  unfold sqnorm; reals; field; lra.
Qed.

Example momentum_norm_upper_instance :
  let w := momentum_weight (1 / 10) (9 / 10) corner circling_gradients in
  let p := momentum_update (1 / 10) (9 / 10) corner circling_gradients in
  forall t, sqnorm (w t) ^ 2
    <= momentum_energy_at (1 / 10) (9 / 10) (w O) (p O) ^ 2
      + 2 * energy_share (1 / 10) (9 / 10) (1 / ((1 - 9 / 10) * sqnorm corner))
        * ((1 / 10) ^ 2 * (1 + 9 / 10) / (1 - 9 / 10) ^ 3 * 1 ^ 2) * INR t.
Proof.
  intros w p t; apply momentum_norm_upper; try lra; [apply corner_nonzero | apply circling_run |].
  intro k; rewrite circling_length; lra.
Qed.
