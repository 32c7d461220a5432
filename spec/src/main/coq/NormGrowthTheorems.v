(** * Corollary 2.3

    How much more the norm grows with momentum than without, at equal norms of the updates.  The paper
    says what happens in the limit; here is what happens at every step, and when the limit holds. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps Momentum MomentumRecursion MomentumTheorems NormGrowth GrowthSums NormGrowthRuns.

Local Open Scope R_scope.

Section Theorems.
Context {V : InnerProductSpace}.

(** The norm after [t] steps of momentum in closed form, eq. A.7 summed up.  [beta] may be any
    real but 1. *)
Theorem momentum_growth_exact : forall (eta beta : R) (start : V) (g : nat -> V) t, beta <> 1 ->
  on_scale_invariant (momentum_weight eta beta start g) g ->
  let A := update_squares eta beta start g in
  sqnorm (momentum_weight eta beta start g t) - sqnorm start
    = eta ^ 2 * ((1 + beta) / (1 - beta) * sum_below A t - 2 / (1 - beta) * discounted beta A t).
Proof.
  intros eta beta start g t Hb H A.
  rewrite <- momentum_growth_sum by exact Hb.
  induction t as [| t IH]; [cbn; reals; ring |].
  rewrite lemma_2_2 by exact H; cbn [momentum_growth]; unfold A, update_squares, discounted in *; reals; lra.
Qed.

Lemma descent_growth_exact : forall (eta : R) (start : V) (g : nat -> V) t,
  on_scale_invariant (descent_weight eta start g) g ->
  sqnorm (descent_weight eta start g t) - sqnorm start = eta ^ 2 * sum_below (fun k => sqnorm (g k)) t.
Proof.
  intros eta start g t H; induction t as [| t IH]; [cbn; reals; ring |].
  rewrite lemma_2_1 by exact H; cbn [sum_below]; reals; lra.
Qed.

(** Corollary 2.3 at every step: eq. 9's limit, less a remainder that is never negative.  The paper's
    hypotheses, without the sum's: only the first [t] updates count, and one of them must not be 0, or
    eq. 9's left-hand side is 0/0. *)
Theorem corollary_2_3_exact : forall (eta beta : R) (start start' : V) (g g' : nat -> V) t,
  eta <> 0 -> beta <> 1 -> compared eta beta start start' g g' ->
  let A := update_squares eta beta start g in
  0 < sum_below A t ->
  norm_ratio eta beta start start' g g' t
    = 1 + 2 * beta / (1 - beta) - 2 * discounted beta A t / ((1 - beta) * sum_below A t).
Proof.
  intros eta beta start start' g g' t He Hb [H H' _ Hu] A HB; unfold norm_ratio.
  rewrite (momentum_growth_exact eta beta start g t Hb H), (descent_growth_exact eta start' g' t H').
  fold A; rewrite (sum_below_ext (fun k => sqnorm (g' k)) A) by (intros; apply Hu).
  fold (limit_ratio beta); rewrite <- ratio_of_sums by assumption.
  field; repeat split; [lra | lra | exact He].
Qed.

Section Compared.
Variables (eta beta : R) (start start' : V) (g g' : nat -> V).
Hypothesis rate_nonzero : eta <> 0.
Hypothesis momentum_nonneg : 0 <= beta.
Hypothesis momentum_below_one : beta < 1.
Hypothesis runs : compared eta beta start start' g g'.
Let A := update_squares eta beta start g.

Lemma squares_nonneg : forall k, 0 <= A k.
Proof. intro k; apply dot_nonneg. Qed.

(** The ratio lies between 1 and its limit, which it never reaches; for [beta = 0] both are 1. *)
Theorem corollary_2_3_below : forall t, 0 < beta -> 0 < sum_below A t ->
  1 <= norm_ratio eta beta start start' g g' t < 1 + 2 * beta / (1 - beta).
Proof.
  intros t Hb HB.
  rewrite (corollary_2_3_exact eta beta start start' g g' t) by (assumption || lra); fold A.
  assert (L := discounted_lower beta A squares_nonneg momentum_nonneg momentum_below_one t).
  assert (U := discounted_upper beta A squares_nonneg momentum_nonneg momentum_below_one t).
  assert (0 < beta ^ t * sum_below A t) by (apply Rmult_lt_0_compat; [apply pow_lt |]; assumption).
  assert (0 < (1 - beta) * sum_below A t) by (apply Rmult_lt_0_compat; lra).
  set (B := sum_below A t) in *; set (C := discounted beta A t) in *.
  assert (0 < 2 * C / ((1 - beta) * B)) by (apply Rdiv_lt_0_compat; lra).
  assert (2 * C / ((1 - beta) * B) <= 2 * beta / (1 - beta)); [| lra].
  apply Rmult_le_reg_r with ((1 - beta) * B); [assumption |].
  replace (2 * C / ((1 - beta) * B) * ((1 - beta) * B)) with (2 * C) by (field; split; lra).
  replace (2 * beta / (1 - beta) * ((1 - beta) * B)) with (2 * (beta * B)) by (field; lra); lra.
Qed.

(** Where the updates do not grow, the ratio rises from step to step. *)
Theorem corollary_2_3_monotone : (forall k, A (S k) <= A k) -> forall t, 0 < sum_below A t ->
  norm_ratio eta beta start start' g g' t <= norm_ratio eta beta start start' g g' (S t).
Proof.
  intros D t HB.
  assert (HB' : 0 < sum_below A (S t)) by (cbn; assert (N := squares_nonneg t); lra).
  rewrite !(corollary_2_3_exact eta beta start start' g g') by (assumption || lra); fold A.
  assert (F := shares_fall beta A squares_nonneg momentum_nonneg momentum_below_one D t HB).
  assert (K : forall B C, 0 < B -> 2 * C / ((1 - beta) * B) = 2 / (1 - beta) * (C / B))
    by (intros; field; split; lra).
  rewrite !K by assumption.
  assert (P : 0 <= 2 / (1 - beta)) by (left; apply Rdiv_lt_0_compat; lra).
  apply (Rmult_le_compat_l _ _ _ P) in F; lra.
Qed.

Lemma limit_of_runs : (exists k, 0 < A k) ->
  is_lim_seq (fun t => discounted beta A t / sum_below A t) 0 ->
  is_lim_seq (norm_ratio eta beta start start' g g') (1 + 2 * beta / (1 - beta)).
Proof.
  intros Hp Hs; apply (limit_of_share beta (sum_below A) (discounted beta A)); [assumption | exact Hs |].
  destruct (sum_eventually_positive A squares_nonneg Hp) as [N HN]; exists N; intros t Ht.
  symmetry; apply corollary_2_3_exact; [assumption | lra | assumption | apply HN, Ht].
Qed.

(** Corollary 2.3, eq. 9.  The paper's hypotheses: equal update norms, with a sum of their squares that
    is finite and not 0. *)
Theorem corollary_2_3_limit : ex_finite_lim_seq (sum_below A) -> (exists k, 0 < A k) ->
  is_lim_seq (norm_ratio eta beta start start' g g') (1 + 2 * beta / (1 - beta)).
Proof. intros Hs Hp; apply limit_of_runs; [exact Hp |]; apply share_vanishes; trivial using squares_nonneg. Qed.

(** The same limit where the sum diverges, which the paper's hypothesis excludes, as long as the updates
    are bounded. *)
Theorem corollary_2_3_limit_divergent : forall M : R,
  (forall k, A k <= M) -> is_lim_seq (sum_below A) p_infty ->
  is_lim_seq (norm_ratio eta beta start start' g g') (1 + 2 * beta / (1 - beta)).
Proof.
  intros M HM Hd; apply limit_of_runs.
  - destruct (Hd (fun x => 1 < x)) as [N HN]; [exists 1; intros; assumption |].
    destruct (Rle_lt_dec (sum_below A N) 0) as [L | L]; [specialize (HN N (le_n N)); lra |].
    clear HN; induction N as [| N IH]; [cbn in L; lra |].
    cbn in L; destruct (Rle_lt_dec (sum_below A N) 0) as [L' | L'];
      [exists N; lra | apply IH, L'].
  - apply (share_vanishes_divergent beta A squares_nonneg momentum_nonneg momentum_below_one M); assumption.
Qed.

End Compared.
End Theorems.

(** ** What the recursions allow beyond the corollary *)

(** The ratio need not rise: where a large update follows small ones it falls.  Numbers that obey eq. 6
    and eq. 8, with squared updates 1, 1, 100. *)
Theorem corollary_2_3_not_monotone :
  let A k := match k with 0%nat | 1%nat => 1 | _ => 100 end in
  growth_ratio (1 / 2) A 2 = 3 / 2 /\ growth_ratio (1 / 2) A 3 = 209 / 204.
Proof.
  intro A; unfold A, growth_ratio; cbn [momentum_growth descent_growth].
  rewrite !discounted_next, discounted_zero; split; field.
Qed.

(** Without a bound on the updates the limit is another one: where the squared updates grow by a factor
    [r > 1] a step, the recursions of eq. 6 and eq. 8 give [1 + 2 beta / (r - beta)], which is less for
    [beta > 0].  Numbers that obey them; no run is claimed. *)
Theorem corollary_2_3_geometric_growth : forall beta r : R, 0 <= beta -> beta < 1 -> 1 < r ->
  is_lim_seq (growth_ratio beta (fun k => r ^ k)) (1 + 2 * beta / (r - beta)).
Proof.
  intros beta r H0 H1 Hr.
  assert (P : forall t, 1 <= r ^ t) by (intro t; rewrite <- (pow1 t); apply pow_incr; lra).
  assert (B : forall t, sum_below (fun k => r ^ k) t = (r ^ t - 1) / (r - 1)).
  { induction t as [| t IH]; cbn [sum_below pow]; [field; lra | rewrite IH; field; lra]. }
  assert (C : forall t, discounted beta (fun k => r ^ k) t = beta * (r ^ t - beta ^ t) / (r - beta)).
  { induction t as [| t IH]; [rewrite discounted_zero; cbn; field; lra |].
    rewrite discounted_next, IH; cbn [pow]; field; lra. }
  assert (Pos : forall t, (1 <= t)%nat -> 1 < r ^ t).
  { intros t Ht; destruct t as [| t]; [lia |]; cbn; specialize (P t).
    apply Rlt_le_trans with (r * 1); [lra | apply Rmult_le_compat_l; lra]. }
  apply is_lim_seq_ext_loc with (fun t =>
    (1 + beta) / (1 - beta)
      - 2 * beta * (r - 1) / ((1 - beta) * (r - beta)) * ((1 - (beta / r) ^ t) / (1 - (/ r) ^ t))).
  - exists 1%nat; intros t Ht; specialize (Pos t Ht).
    assert (HB : 0 < sum_below (fun k => r ^ k) t) by (rewrite B; apply Rdiv_lt_0_compat; lra).
    rewrite growth_ratio_sums by (lra || exact HB); rewrite B, C.
    unfold limit_ratio.
    replace ((beta / r) ^ t) with (beta ^ t * / r ^ t)
      by (unfold Rdiv; rewrite Rpow_mult_distr, pow_inv; reflexivity).
    rewrite pow_inv; field.
    repeat split; lra.
  - replace (1 + 2 * beta / (r - beta)) with
      ((1 + beta) / (1 - beta) - 2 * beta * (r - 1) / ((1 - beta) * (r - beta)) * ((1 - 0) / (1 - 0)))
      by (field; split; lra).
    assert (G : forall q, 0 <= q -> q < 1 -> is_lim_seq (fun t => 1 - q ^ t) (1 - 0)).
    { intros q Hq Hq1; apply is_lim_seq_minus'; [apply is_lim_seq_const |].
      apply is_lim_seq_geom; rewrite Rabs_pos_eq; assumption. }
    assert (I : 0 < / r < 1).
    { split; [apply Rinv_0_lt_compat; lra | rewrite <- Rinv_1; apply Rinv_lt_contravar; lra]. }
    apply is_lim_seq_minus'; [apply is_lim_seq_const |].
    apply (is_lim_seq_scal_l _ _ (Finite ((1 - 0) / (1 - 0)))).
    apply is_lim_seq_div'; [apply G | apply G | lra]; unfold Rdiv; try lra.
    + apply Rmult_le_pos; lra.
    + apply Rle_lt_trans with (beta * 1); [apply Rmult_le_compat_l |]; lra.
Qed.

(** ** Instances, in the plane

    [NormGrowthRuns.v]: momentum 9/10 on one gradient and zeros after it, on gradients of length 1, and
    on quotients; each with a run of gradient descent of the same update norms. *)

Example momentum_growth_exact_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let A := update_squares (1 / 10) (9 / 10) corner g in
  forall t, sqnorm (momentum_weight (1 / 10) (9 / 10) corner g t) - sqnorm corner
    = (1 / 10) ^ 2 * ((1 + 9 / 10) / (1 - 9 / 10) * sum_below A t
        - 2 / (1 - 9 / 10) * discounted (9 / 10) A t).
Proof. intros g A t; apply momentum_growth_exact; [lra | apply drifting_momentum]. Qed.

Example corollary_2_3_exact_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let A := update_squares (1 / 10) (9 / 10) corner g in
  forall t, (0 < t)%nat ->
  norm_ratio (1 / 10) (9 / 10) corner corner g (matching (1 / 10) A) t
    = 1 + 2 * (9 / 10) / (1 - 9 / 10) - 2 * discounted (9 / 10) A t / ((1 - 9 / 10) * sum_below A t).
Proof.
  intros g A t Ht; apply corollary_2_3_exact; try lra.
  - apply matched, drifting_momentum.
  - apply drifting_sum_positive, Ht.
Qed.

Example corollary_2_3_below_instance :
  let g := momentum_gradients drifting_gradient corner (1 / 10) (9 / 10) in
  let A := update_squares (1 / 10) (9 / 10) corner g in
  forall t, (0 < t)%nat ->
  1 <= norm_ratio (1 / 10) (9 / 10) corner corner g (matching (1 / 10) A) t < 1 + 2 * (9 / 10) / (1 - 9 / 10).
Proof.
  intros g A t Ht; apply corollary_2_3_below; try lra.
  - apply matched, drifting_momentum.
  - apply drifting_sum_positive, Ht.
Qed.

Example corollary_2_3_monotone_instance :
  let A := update_squares (1 / 10) (9 / 10) corner impulse in
  forall t, (0 < t)%nat ->
  norm_ratio (1 / 10) (9 / 10) corner corner impulse (matching (1 / 10) A) t
    <= norm_ratio (1 / 10) (9 / 10) corner corner impulse (matching (1 / 10) A) (S t).
Proof.
  intros A t Ht; apply corollary_2_3_monotone; try lra.
  - apply matched, impulse_run.
  - intro k; unfold A; rewrite !impulse_squares.
    rewrite <- (Rmult_1_l ((81 / 100) ^ k * 5)); cbn [pow]; assert (0 < (81 / 100) ^ k) by (apply pow_lt; lra).
    lra.
  - apply impulse_sum_positive, Ht.
Qed.

Example corollary_2_3_limit_instance :
  let A := update_squares (1 / 10) (9 / 10) corner impulse in
  is_lim_seq (norm_ratio (1 / 10) (9 / 10) corner corner impulse (matching (1 / 10) A))
    (1 + 2 * (9 / 10) / (1 - 9 / 10)).
Proof.
  intro A; apply corollary_2_3_limit; try lra.
  - apply matched, impulse_run.
  - apply impulse_sum_finite.
  - exists O; rewrite impulse_squares; cbn; lra.
Qed.

Example corollary_2_3_limit_divergent_instance :
  let g := momentum_gradients whirl corner (1 / 10) (9 / 10) in
  let A := update_squares (1 / 10) (9 / 10) corner g in
  is_lim_seq (norm_ratio (1 / 10) (9 / 10) corner corner g (matching (1 / 10) A))
    (1 + 2 * (9 / 10) / (1 - 9 / 10)).
Proof.
  intros g A; apply corollary_2_3_limit_divergent with 100; try lra.
  - apply matched, whirl_run.
  - apply whirl_squares_bounded.
  - apply whirl_sum_diverges.
Qed.

Example corollary_2_3_geometric_growth_instance :
  is_lim_seq (growth_ratio (9 / 10) (fun k => 2 ^ k)) (1 + 2 * (9 / 10) / (2 - 9 / 10)).
Proof. apply corollary_2_3_geometric_growth; lra. Qed.
