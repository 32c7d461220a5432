(** * A momentum step is a projected step at a smaller rate

    Proposition 3.1 and Lemma 2.2 together: on scale-invariant weights momentum loses nothing of the
    direction of a step to its radial part, but some of the rate. *)

From Coq Require Import Reals Lra Psatz.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance Plane Sums Steps Momentum
  MomentumRecursion MomentumTheorems PlaneVectors Geodesic GeodesicPoints GeodesicTheorems.

Local Open Scope R_scope.

Section Run.

Context {V : InnerProductSpace}.

Lemma past_nonnegative : forall (beta : R) (p : nat -> V) t, 0 <= beta ->
  0 <= sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t.
Proof.
  intros beta p t Hb; apply sum_below_nonneg; intro k.
  apply Rmult_le_pos; [apply pow_le, Hb | apply dot_nonneg].
Qed.

Lemma momentum_never_at_origin : forall (eta beta : R) (start : V) (g : nat -> V) t,
  0 <= beta -> start <> origin -> on_scale_invariant (momentum_weight eta beta start g) g ->
  momentum_weight eta beta start g t <> origin.
Proof.
  intros eta beta start g t Hb Hs H.
  assert (M : sqnorm start <= sqnorm (momentum_weight eta beta start g t)).
  { induction t as [| t IH]; [apply Rle_refl |].
    assert (L := lemma_2_2 eta beta start g t H); cbv zeta in L; rewrite L.
    assert (P := past_nonnegative beta (momentum_update eta beta start g) t Hb).
    assert (Q := dot_nonneg V (momentum_update eta beta start g t)); unfold sqnorm in *; reals.
    assert (E := Rle_0_sqr eta); unfold Rsqr in E; nra. }
  apply nonzero_of_positive; assert (S := dot_positive start Hs); unfold sqnorm in *; reals; lra.
Qed.

(** In every run of momentum (eq. 7) on scale-invariant weights, from a start other than 0, [alpha_t] has
    the closed form that Lemma 2.2's invariant gives it and is at least 1.  So each step ends, seen on
    the sphere, exactly where the projected step of the rate [eta / alpha_t <= eta] ends: the radial part
    of the momentum acts as a decay of the learning rate, and as nothing else.  [eta >= 0] and
    [beta >= 0], as in the paper. *)
Theorem momentum_step_is_projected_step : forall (eta beta : R) (start : V) (g : nat -> V) t,
  let w := momentum_weight eta beta start g in
  let p := momentum_update eta beta start g in
  let a := alpha eta (w t) (p t) in
  0 <= eta -> 0 <= beta -> start <> origin -> on_scale_invariant w g ->
  a = 1 + eta ^ 2 * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t / sqnorm (w t) /\
  1 <= a /\
  direction (w (S t)) = direction (projected_step (eta / a) (w t) (p t)).
Proof.
  intros eta beta start g t w p a He Hb Hs H.
  assert (W : w t <> origin) by (apply momentum_never_at_origin; assumption).
  assert (N := dot_positive (w t) W).
  assert (A : a = 1 + eta ^ 2 * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t / sqnorm (w t)).
  { unfold a, alpha.
    assert (I := lemma_2_2_invariant eta beta start g t H); cbv zeta in I; fold w p in I.
    rewrite I; unfold sqnorm; reals; field; lra. }
  assert (L : 1 <= a).
  { rewrite A.
    assert (P := past_nonnegative beta p t Hb); fold p in P.
    assert (0 <= eta ^ 2 * sum_below (fun k => beta ^ (t - k) * sqnorm (p k)) t / sqnorm (w t)); [| lra].
    apply Rmult_le_pos; [apply Rmult_le_pos; [apply pow2_ge_0 | exact P] |].
    apply Rlt_le, Rinv_0_lt_compat, N. }
  split; [exact A | split; [exact L |]].
  change (w (S t)) with (original_step eta (w t) (p t)).
  apply (proposition_3_1_rate eta (w t) (p t) W); fold a; lra.
Qed.

End Run.

(** The run in the plane of Lemma 2.2's instance, with a new function at each step. *)
Example momentum_step_is_projected_step_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let w := momentum_weight (1 / 10) (9 / 10) corner g in
  let p := momentum_update (1 / 10) (9 / 10) corner g in
  forall t, 1 <= alpha (1 / 10) (w t) (p t) /\
    direction (w (S t)) = direction (projected_step (1 / 10 / alpha (1 / 10) (w t) (p t)) (w t) (p t)).
Proof.
  intros g w p t.
  destruct (momentum_step_is_projected_step (1 / 10) (9 / 10) corner g t) as [_ H]; try lra.
  - apply corner_nonzero.
  - apply drifting_momentum.
  - exact H.
Qed.
