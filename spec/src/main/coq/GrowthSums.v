(** * The sums of Corollary 2.3

    About numbers only: what the discounted sum is worth against the plain one. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Sums NormGrowth.

Local Open Scope R_scope.

Lemma descent_growth_sum : forall A t, descent_growth A t = sum_below A t.
Proof. induction t as [| t IH]; [reflexivity | cbn; rewrite IH; reflexivity]. Qed.

Lemma momentum_growth_sum : forall beta A t, beta <> 1 ->
  momentum_growth beta A t
    = (1 + beta) / (1 - beta) * sum_below A t - 2 / (1 - beta) * discounted beta A t.
Proof.
  intros beta A t Hb; induction t as [| t IH].
  - rewrite discounted_zero; cbn; field; lra.
  - cbn [momentum_growth sum_below]; rewrite IH, discounted_next; field; lra.
Qed.

Lemma ratio_of_sums : forall beta B C : R, beta <> 1 -> 0 < B ->
  ((1 + beta) / (1 - beta) * B - 2 / (1 - beta) * C) / B
    = limit_ratio beta - 2 * C / ((1 - beta) * B).
Proof. intros; unfold limit_ratio; field; split; lra. Qed.

Lemma growth_ratio_sums : forall beta A t, beta <> 1 -> 0 < sum_below A t ->
  growth_ratio beta A t
    = limit_ratio beta - 2 * discounted beta A t / ((1 - beta) * sum_below A t).
Proof.
  intros; unfold growth_ratio; rewrite descent_growth_sum, momentum_growth_sum by assumption.
  apply ratio_of_sums; assumption.
Qed.

Section Bounds.
Variables (beta : R) (A : nat -> R).
Hypothesis nonneg : forall k, 0 <= A k.
Hypothesis beta_nonneg : 0 <= beta.
Hypothesis beta_below_one : beta < 1.

Lemma power_at_most_one : forall t, beta ^ t <= 1.
Proof. intro t; rewrite <- (pow1 t); apply pow_incr; lra. Qed.

Lemma discounted_lower : forall t, beta ^ t * sum_below A t <= discounted beta A t.
Proof.
  induction t as [| t IH]; [rewrite discounted_zero; cbn; lra |].
  rewrite discounted_next; cbn [sum_below pow].
  assert (beta ^ t * A t <= 1 * A t) by (apply Rmult_le_compat_r; [apply nonneg | apply power_at_most_one]).
  rewrite Rmult_assoc; apply Rmult_le_compat_l; lra.
Qed.

Lemma discounted_upper : forall t, discounted beta A t <= beta * sum_below A t.
Proof.
  induction t as [| t IH]; [rewrite discounted_zero; cbn; lra |].
  rewrite discounted_next; cbn [sum_below]; apply Rmult_le_compat_l; [exact beta_nonneg |].
  assert (N := sum_below_nonneg A t nonneg).
  assert (beta * sum_below A t <= 1 * sum_below A t) by (apply Rmult_le_compat_r; lra); lra.
Qed.

(** What has been forgotten: the discounted sums, themselves summed, account for the rest. *)
Lemma discounted_sum : forall t,
  (1 - beta) * sum_below (discounted beta A) t + discounted beta A t = beta * sum_below A t.
Proof.
  induction t as [| t IH]; [rewrite discounted_zero; cbn; ring |].
  rewrite discounted_next; cbn [sum_below]; lra.
Qed.

(** With terms that do not grow. *)
Lemma discounted_falling : (forall k, A (S k) <= A k) -> forall t,
  beta * (1 - beta ^ t) * A t <= (1 - beta) * discounted beta A t.
Proof.
  intros D t; induction t as [| t IH]; [rewrite discounted_zero; cbn; lra |].
  rewrite discounted_next.
  assert (P := power_at_most_one (S t)).
  apply Rle_trans with (beta * (1 - beta ^ S t) * A t).
  - apply Rmult_le_compat_l; [apply Rmult_le_pos; lra | apply D].
  - replace (beta * (1 - beta ^ S t) * A t)
      with (beta * (beta * (1 - beta ^ t) * A t + (1 - beta) * A t)) by (cbn; ring).
    replace ((1 - beta) * (beta * (discounted beta A t + A t)))
      with (beta * ((1 - beta) * discounted beta A t + (1 - beta) * A t)) by ring.
    apply Rmult_le_compat_l; lra.
Qed.

Lemma shares_fall : (forall k, A (S k) <= A k) -> forall t, 0 < sum_below A t ->
  discounted beta A (S t) / sum_below A (S t) <= discounted beta A t / sum_below A t.
Proof.
  intros D t HB.
  assert (HA := nonneg t); assert (L1 := discounted_falling D t); assert (L2 := discounted_lower t).
  rewrite discounted_next; cbn [sum_below].
  set (B := sum_below A t) in *; set (C := discounted beta A t) in *; set (a := A t) in *.
  apply Rmult_le_reg_r with (B * (B + a)); [apply Rmult_lt_0_compat; lra |].
  replace (beta * (C + a) / (B + a) * (B * (B + a))) with (beta * (C + a) * B) by (field; lra).
  replace (C / B * (B * (B + a))) with (C * (B + a)) by (field; lra).
  assert (K1 : beta * (1 - beta ^ t) * a * B <= (1 - beta) * C * B) by (apply Rmult_le_compat_r; lra).
  assert (K2 : beta ^ t * B * a <= C * a) by (apply Rmult_le_compat_r; lra).
  assert (K3 : 0 <= beta ^ t * (1 - beta) * (a * B)).
  { apply Rmult_le_pos; [apply Rmult_le_pos; [apply pow_le |]; lra | apply Rmult_le_pos; lra]. }
  replace (beta * (1 - beta ^ t) * a * B)
    with (beta * a * B - beta ^ t * B * a + beta ^ t * (1 - beta) * (a * B)) in K1 by ring.
  lra.
Qed.

(** ** Limits *)

(** Terms with a finite sum: momentum forgets them. *)
Lemma discounted_vanishes : ex_finite_lim_seq (sum_below A) -> is_lim_seq (discounted beta A) 0.
Proof.
  intros [s Hs].
  assert (Bound : forall t, sum_below A t <= s).
  { intro t; apply (is_lim_seq_incr_compare (sum_below A) s Hs).
    intro n; cbn; specialize (nonneg n); lra. }
  destruct (ex_finite_lim_seq_incr (sum_below (discounted beta A)) (beta * s / (1 - beta))) as [l Hl].
  - intro n; cbn; assert (N := discounted_nonneg beta A n beta_nonneg nonneg); lra.
  - intro n; assert (E := discounted_sum n).
    assert (N := discounted_nonneg beta A n beta_nonneg nonneg).
    assert (beta * sum_below A n <= beta * s) by (apply Rmult_le_compat_l; [lra | apply Bound]).
    apply Rmult_le_reg_r with (1 - beta); [lra |].
    replace (beta * s / (1 - beta) * (1 - beta)) with (beta * s) by (field; lra); lra.
  - apply is_lim_seq_ext
      with (fun t => sum_below (discounted beta A) (S t) - sum_below (discounted beta A) t).
    + intro t; cbn; ring.
    + replace 0 with (l - l) by ring.
      apply is_lim_seq_minus'; [apply is_lim_seq_incr_1 in Hl; exact Hl | exact Hl].
Qed.

Lemma sum_eventually_positive : (exists k, 0 < A k) -> eventually (fun t => 0 < sum_below A t).
Proof.
  intros [k Hk]; exists (S k); intros t Ht.
  apply Rlt_le_trans with (sum_below A (S k)); [| apply sum_below_monotone; assumption].
  cbn; assert (N := sum_below_nonneg A k nonneg); lra.
Qed.

Lemma share_vanishes : ex_finite_lim_seq (sum_below A) -> (exists k, 0 < A k) ->
  is_lim_seq (fun t => discounted beta A t / sum_below A t) 0.
Proof.
  intros Hs [k Hk]; assert (D := discounted_vanishes Hs); destruct Hs as [s Hs].
  assert (Hpos : 0 < s).
  { apply Rlt_le_trans with (sum_below A (S k)).
    - cbn; assert (N := sum_below_nonneg A k nonneg); lra.
    - apply (is_lim_seq_incr_compare (sum_below A) s Hs); intro n; cbn; specialize (nonneg n); lra. }
  replace 0 with (0 / s) by (unfold Rdiv; ring).
  apply is_lim_seq_div'; [exact D | exact Hs | lra].
Qed.

(** Bounded terms: momentum remembers a bounded amount. *)
Lemma discounted_bounded : forall M, (forall k, A k <= M) ->
  forall t, discounted beta A t <= beta * M / (1 - beta).
Proof.
  intros M HM t.
  assert (0 <= M) by (apply Rle_trans with (A O); [apply nonneg | apply HM]).
  induction t as [| t IH].
  - rewrite discounted_zero; apply Rmult_le_pos;
      [apply Rmult_le_pos; lra | left; apply Rinv_0_lt_compat; lra].
  - rewrite discounted_next; specialize (HM t).
    replace (beta * M / (1 - beta)) with (beta * (beta * M / (1 - beta) + M)) by (field; lra).
    apply Rmult_le_compat_l; lra.
Qed.

Lemma share_vanishes_divergent : forall M, (forall k, A k <= M) -> is_lim_seq (sum_below A) p_infty ->
  is_lim_seq (fun t => discounted beta A t / sum_below A t) 0.
Proof.
  intros M HM Hd.
  apply is_lim_seq_le_le with (fun _ => 0) (fun t => beta * M / (1 - beta) * / sum_below A t).
  - intro t; assert (N := sum_below_nonneg A t nonneg).
    assert (0 <= / sum_below A t).
    { destruct N as [N | N]; [left; apply Rinv_0_lt_compat, N | rewrite <- N, Rinv_0; lra]. }
    split.
    + apply Rmult_le_pos; [apply discounted_nonneg; assumption | assumption].
    + apply Rmult_le_compat_r; [assumption | apply discounted_bounded, HM].
  - apply is_lim_seq_const.
  - replace 0 with (beta * M / (1 - beta) * 0) by ring.
    apply (is_lim_seq_scal_l _ _ (Finite 0)), (is_lim_seq_inv _ p_infty); [exact Hd | discriminate].
Qed.

End Bounds.

(** From the share to the ratio. *)
Lemma limit_of_share : forall beta (B C ratio : nat -> R), beta < 1 ->
  is_lim_seq (fun t => C t / B t) 0 ->
  eventually (fun t => limit_ratio beta - 2 * C t / ((1 - beta) * B t) = ratio t) ->
  is_lim_seq ratio (limit_ratio beta).
Proof.
  intros beta B C ratio Hb H E.
  apply is_lim_seq_ext_loc with (fun t => limit_ratio beta - 2 / (1 - beta) * (C t / B t)).
  - destruct E as [N E]; exists N; intros t Ht; rewrite <- (E t Ht).
    destruct (Req_dec (B t) 0) as [Z | Z]; [| field; split; lra].
    rewrite Z, Rmult_0_r; unfold Rdiv; rewrite Rinv_0; ring.
  - replace (Finite (limit_ratio beta)) with (Finite (limit_ratio beta - 2 / (1 - beta) * 0))
      by (f_equal; ring).
    apply is_lim_seq_minus'; [apply is_lim_seq_const |].
    apply (is_lim_seq_scal_l _ _ (Finite 0)), H.
Qed.
