(** * Runs for Corollary 2.3

    Momentum on three streams of gradients, and gradient descent with the update norms of any of them. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps Momentum MomentumRecursion NormGrowth.

Local Open Scope R_scope.

(** ** Momentum is a mean *)

Section Convexity.
Context {V : InnerProductSpace}.

Lemma square_of_momentum : forall (beta : R) (p g : V), 0 <= beta -> beta < 1 ->
  sqnorm (plus (scale beta p) g) <= beta * sqnorm p + sqnorm g / (1 - beta).
Proof.
  intros beta p g H0 H1.
  assert (N := dot_nonneg V (minus p (scale (/ (1 - beta)) g))).
  assert (E : beta * sqnorm p + sqnorm g / (1 - beta) - sqnorm (plus (scale beta p) g)
    = beta * (1 - beta) * dot (minus p (scale (/ (1 - beta)) g)) (minus p (scale (/ (1 - beta)) g))).
  { expand_goal; rewrite (dot_comm V g p); reals; field; lra. }
  assert (0 <= beta * (1 - beta)) by (apply Rmult_le_pos; lra).
  assert (P := Rmult_le_pos _ _ H N); reals; lra.
Qed.

Lemma square_of_gradient : forall (beta : R) (p g : V), 0 <= beta -> beta <= 1 ->
  sqnorm g <= 2 * (sqnorm (plus (scale beta p) g) + sqnorm p).
Proof.
  intros beta p g H0 H1.
  assert (N := dot_nonneg V (plus (scale (2 * beta) p) g)).
  assert (M := dot_nonneg V p).
  assert (E : 2 * (sqnorm (plus (scale beta p) g) + sqnorm p) - sqnorm g
    = dot (plus (scale (2 * beta) p) g) (plus (scale (2 * beta) p) g) + 2 * (1 - beta * beta) * dot p p).
  { expand_goal; rewrite (dot_comm V g p); reals; ring. }
  assert (beta * beta <= 1) by nra.
  assert (P := Rmult_le_pos (2 * (1 - beta * beta)) (dot p p) ltac:(lra) M); reals; lra.
Qed.
End Convexity.

(** ** Gradient descent with prescribed update norms *)

Definition matching_oracle (A : nat -> R) (t : nat) (w : plane) : plane :=
  scale (sqrt (A t / sqnorm w)) (turned w).

Definition matching (eta : R) (A : nat -> R) : nat -> plane :=
  descent_gradients (matching_oracle A) corner eta.

Lemma turned_gradient : forall (c : R) (w : plane), w <> origin ->
  scale_invariant_gradient w (scale c (turned w)).
Proof.
  intros c w Hw; apply orthogonal_vectors_are_gradients; [exact Hw |].
  rewrite dot_scale_r, turned_orthogonal; reals; ring.
Qed.

Lemma matched : forall (eta beta : R) (g : nat -> plane),
  on_scale_invariant (momentum_weight eta beta corner g) g ->
  compared eta beta corner corner g (matching eta (update_squares eta beta corner g)).
Proof.
  intros eta beta g H.
  assert (S' : on_scale_invariant
    (descent_weight eta corner (matching eta (update_squares eta beta corner g)))
    (matching eta (update_squares eta beta corner g))).
  { apply descent_gradients_exist; [| apply corner_nonzero].
    intros t w Hw; apply turned_gradient, Hw. }
  split; [exact H | exact S' | reflexivity |].
  intro k; unfold matching, descent_gradients at 1; rewrite oracle_input_at.
  fold (descent_gradients (matching_oracle (update_squares eta beta corner g)) corner eta).
  fold (matching eta (update_squares eta beta corner g)).
  assert (Hw : 0 < sqnorm (descent_weight eta corner (matching eta (update_squares eta beta corner g)) k)).
  { apply dot_positive, descent_stays_nonzero; [| apply corner_nonzero].
    apply perpendicular_gradients, S'. }
  unfold descent_weight in Hw.
  set (v := trajectory _ _ _ k) in *.
  unfold matching_oracle; change (update_squares eta beta corner g k)
    with (sqnorm (momentum_update eta beta corner g k)).
  set (a := sqnorm (momentum_update eta beta corner g k)).
  assert (Ha : 0 <= a) by apply dot_nonneg.
  unfold sqnorm at 1; rewrite dot_scale_l, dot_scale_r.
  change (dot (turned v) (turned v)) with (sqnorm (turned v)); rewrite turned_length; reals.
  rewrite <- Rmult_assoc, sqrt_sqrt; [field; lra |].
  apply Rmult_le_pos; [exact Ha | left; apply Rinv_0_lt_compat, Hw].
Qed.

(** ** One gradient, and nothing after it *)

Definition impulse (t : nat) : plane := match t with O => turned corner | S _ => origin end.

Lemma impulse_run : on_scale_invariant (momentum_weight (1 / 10) (9 / 10) corner impulse) impulse.
Proof.
  apply (scale_invariant_run (fun _ => 1 / 10) (fun _ => 9 / 10) _
    (momentum_update (1 / 10) (9 / 10) corner impulse)); try (intros; lra).
  - apply momentum_run_recursion.
  - apply corner_nonzero.
  - intros [| t] Ht; apply orthogonal_vectors_are_gradients; try exact Ht.
    + apply turned_orthogonal.
    + apply dot_origin_r.
Qed.

Lemma impulse_squares : forall k,
  update_squares (1 / 10) (9 / 10) corner impulse k = (81 / 100) ^ k * 5.
Proof.
  assert (R := momentum_run_recursion (1 / 10) (9 / 10) corner impulse); destruct R as [F N _].
  unfold update_squares; induction k as [| k IH].
  - rewrite F; cbn [impulse]; rewrite turned_length; unfold sqnorm, corner; in_the_plane; ring.
  - rewrite N; cbn [impulse pow].
    transitivity ((81 / 100) * sqnorm (momentum_update (1 / 10) (9 / 10) corner impulse k)).
    + expand_goal; field.
    + rewrite IH; ring.
Qed.

Lemma impulse_sum : forall t,
  sum_below (update_squares (1 / 10) (9 / 10) corner impulse) t
    = (1 - (81 / 100) ^ t) * (500 / 19).
Proof.
  induction t as [| t IH]; cbn [sum_below pow]; [ring |].
  rewrite IH, impulse_squares; field.
Qed.

Lemma impulse_sum_positive : forall t, (0 < t)%nat ->
  0 < sum_below (update_squares (1 / 10) (9 / 10) corner impulse) t.
Proof.
  intros t Ht; apply Rlt_le_trans with (sum_below (update_squares (1 / 10) (9 / 10) corner impulse) 1).
  - rewrite impulse_sum; cbn [pow]; lra.
  - apply sum_below_monotone; [intro; apply dot_nonneg | lia].
Qed.

Lemma impulse_sum_finite :
  ex_finite_lim_seq (sum_below (update_squares (1 / 10) (9 / 10) corner impulse)).
Proof.
  apply ex_finite_lim_seq_incr with (500 / 19).
  - intro n; cbn [sum_below]; rewrite impulse_squares; assert (0 < (81 / 100) ^ n) by (apply pow_lt; lra); lra.
  - intro n; rewrite impulse_sum; assert (0 < (81 / 100) ^ n) by (apply pow_lt; lra); lra.
Qed.

(** ** The drifting quotients *)

Lemma drifting_sum_positive : forall t, (0 < t)%nat ->
  0 < sum_below (update_squares (1 / 10) (9 / 10) corner
    (momentum_gradients drifting_gradient corner (1 / 10) (9 / 10))) t.
Proof.
  intros t Ht; set (A := update_squares _ _ _ _).
  apply Rlt_le_trans with (sum_below A 1); [| apply sum_below_monotone; [intro; apply dot_nonneg | lia]].
  cbn [sum_below]; unfold A, update_squares.
  rewrite (first_update _ _ _ _ _ (momentum_run_recursion (1 / 10) (9 / 10) corner _)).
  change (momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) O)
    with (quotient_gradient (in_plane 1 (INR O)) (in_plane 1 2) corner).
  replace (quotient_gradient _ _ _) with (in_plane (- (2 / 25)) (4 / 25)).
  - unfold sqnorm; in_the_plane; lra.
  - unfold quotient_gradient, corner; cbn [INR]; in_the_plane; f_equal; field.
Qed.

(** ** Gradients of length 1, for ever *)

Definition whirl (t : nat) (w : plane) : plane := scale (/ norm w) (turned w).

Definition whirl_gradients : nat -> plane := momentum_gradients whirl corner (1 / 10) (9 / 10).

Lemma whirl_run : on_scale_invariant (momentum_weight (1 / 10) (9 / 10) corner whirl_gradients) whirl_gradients.
Proof.
  apply momentum_gradients_exist; [| apply corner_nonzero | lra | lra].
  intros t w Hw; apply turned_gradient, Hw.
Qed.

Lemma whirl_length : forall t, sqnorm (whirl_gradients t) = 1.
Proof.
  intro t; unfold whirl_gradients, momentum_gradients; rewrite oracle_input_at.
  fold (momentum_gradients whirl corner (1 / 10) (9 / 10)); fold whirl_gradients.
  change (sqnorm (whirl t (momentum_weight (1 / 10) (9 / 10) corner whirl_gradients t)) = 1).
  set (w := momentum_weight _ _ _ _ t).
  assert (Hw : w <> origin).
  { apply (weights_stay_nonzero (fun _ => 1 / 10) (fun _ => 9 / 10) _ _ whirl_gradients
      (momentum_run_recursion (1 / 10) (9 / 10) corner whirl_gradients)); try (intros; lra).
    - apply perpendicular_gradients, whirl_run.
    - apply corner_nonzero. }
  unfold whirl, sqnorm; rewrite dot_scale_l, dot_scale_r.
  change (dot (turned w) (turned w)) with (sqnorm (turned w)); rewrite turned_length.
  unfold sqnorm; rewrite <- norm_squared; assert (P := norm_positive w Hw); reals; field; lra.
Qed.

Lemma whirl_squares_bounded : forall k, update_squares (1 / 10) (9 / 10) corner whirl_gradients k <= 100.
Proof.
  assert (R := momentum_run_recursion (1 / 10) (9 / 10) corner whirl_gradients); destruct R as [F N _].
  unfold update_squares; induction k as [| k IH].
  - rewrite F, whirl_length; lra.
  - rewrite N; eapply Rle_trans; [apply square_of_momentum; lra |].
    rewrite whirl_length; lra.
Qed.

Lemma whirl_sum_diverges :
  is_lim_seq (sum_below (update_squares (1 / 10) (9 / 10) corner whirl_gradients)) p_infty.
Proof.
  set (A := update_squares _ _ _ _).
  assert (NA : forall k, 0 <= A k) by (intro; apply dot_nonneg).
  assert (R := momentum_run_recursion (1 / 10) (9 / 10) corner whirl_gradients); destruct R as [_ N _].
  assert (L : forall t, INR t <= 4 * sum_below A t + 2 * A t).
  { induction t as [| t IH]; [cbn [INR sum_below]; specialize (NA O); lra |].
    rewrite S_INR; cbn [sum_below].
    assert (G := square_of_gradient (9 / 10)
      (momentum_update (1 / 10) (9 / 10) corner whirl_gradients t) (whirl_gradients (S t)) ltac:(lra) ltac:(lra)).
    rewrite <- N, whirl_length in G.
    change (1 <= 2 * (A (S t) + A t)) in G; lra. }
  apply is_lim_seq_le_p_loc with (fun t => / 4 * (INR t - 200)).
  - exists O; intros t _; specialize (L t).
    assert (B := whirl_squares_bounded t); fold A in B; lra.
  - apply is_lim_seq_mult with (/ 4) p_infty.
    + apply is_lim_seq_const.
    + apply is_lim_seq_minus with p_infty 200; [apply is_lim_seq_INR | apply is_lim_seq_const | reflexivity].
    + apply is_Rbar_mult_sym, is_Rbar_mult_p_infty_pos; cbn; lra.
Qed.
