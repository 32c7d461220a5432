(** * Errata of the proof of Corollary 2.3

    The corollary is true; its proof in appendix A has slips in (A.10), (A.13), (A.15) and (A.17).  Each is
    shown here with what is right.  (A.7) and (A.8) are right as printed. *)

From Coq Require Import Reals Lra Lia Arith Psatz.
From AdamP Require Import Sums NormGrowth ErrataLimit.

Local Open Scope R_scope.

Lemma sum_below_split : forall f m n,
  sum_below f (m + n) = sum_below f m + sum_below (fun i => f (m + i)%nat) n.
Proof.
  intros f m n; induction n as [| n IH]; [rewrite Nat.add_0_r; cbn; ring |].
  rewrite Nat.add_succ_r; cbn; rewrite IH; ring.
Qed.

Lemma geometric_next : forall beta n, geometric beta (S n) = geometric beta n + beta ^ S n.
Proof. reflexivity. Qed.

Lemma residual_closed : forall beta n, beta < 1 -> residual beta n = beta ^ S n / (1 - beta).
Proof.
  intros beta n H; unfold residual; induction n as [| n IH].
  - cbn; field; lra.
  - rewrite geometric_next.
    replace (beta / (1 - beta) - (geometric beta n + beta ^ S n))
      with (beta / (1 - beta) - geometric beta n - beta ^ S n) by ring.
    rewrite IH; cbn [pow]; field; lra.
Qed.

Lemma residual_nonneg : forall beta n, 0 <= beta < 1 -> 0 <= residual beta n.
Proof.
  intros beta n H; rewrite residual_closed by lra.
  apply Rmult_le_pos; [apply pow_le; lra | apply Rlt_le, Rinv_0_lt_compat; lra].
Qed.

Lemma geometric_nonneg : forall beta n, 0 <= beta -> 0 <= geometric beta n.
Proof. intros; apply sum_below_nonneg; intro; apply pow_le; assumption. Qed.

Lemma geometric_bounded : forall beta n, 0 <= beta < 1 -> geometric beta n <= beta / (1 - beta).
Proof. intros beta n H; assert (R := residual_nonneg beta n H); unfold residual in R; lra. Qed.

Lemma geometric_monotone : forall beta m n, 0 <= beta -> (m <= n)%nat -> geometric beta m <= geometric beta n.
Proof. intros; apply sum_below_monotone; [intro; apply pow_le; assumption | assumption]. Qed.

(** The two definitions of the growth under momentum are one: the recursion of [NormGrowth.v] and the sum
    that (A.7) is written as. *)
Lemma growth_with_momentum_is : forall beta A t, growth_with_momentum beta A t = momentum_growth beta A t.
Proof.
  unfold growth_with_momentum; induction t as [| t IH]; cbn [sum_below momentum_growth]; [ring |].
  rewrite <- IH; ring.
Qed.

(** (A.7) and (A.8), for any numbers [A k] and [beta].  The growth under momentum is as (A.7) prints it, and
    the ratio that the corollary is about is [1 + 2 F_t] at step [t + 1]: the sums of (A.7) at [t] run to
    [t - 1], the [F_t] of (A.8) to [t].  The paper needs the limit alone, and that is the same.  The ratio
    needs a sum other than 0. *)
Theorem eq_A_8_next_step : forall beta A t,
  sum_below (discounted beta A) t = sum_below (fun k => geometric beta (t - 1 - k) * A k) t /\
  (growth A (S t) <> 0 -> growth_with_momentum beta A (S t) / growth A (S t) = 1 + 2 * ratio_F beta A t).
Proof.
  intros beta A.
  assert (X : forall t, sum_below (discounted beta A) (S t)
    = sum_below (fun k => geometric beta (t - k) * A k) (S t)).
  { induction t as [| t IH]; [cbn; ring |].
    change (sum_below (discounted beta A) (S t) + discounted beta A (S t)
      = sum_below (fun k => geometric beta (S t - k) * A k) (S t) + geometric beta (S t - S t) * A (S t)).
    rewrite IH; unfold discounted; rewrite <- sum_below_plus, Nat.sub_diag.
    replace (geometric beta 0) with 0 by reflexivity; rewrite Rmult_0_l, Rplus_0_r.
    apply sum_below_ext; intros k Hk; replace (S t - k)%nat with (S (t - k)) by lia.
    rewrite geometric_next; ring. }
  intro t; split.
  - destruct t as [| t]; [reflexivity |].
    rewrite X; apply sum_below_ext; intros k Hk; do 2 f_equal; lia.
  - intro H; unfold growth_with_momentum, growth, ratio_F in *; rewrite X; field; exact H.
Qed.

(** At step [t] itself the two differ: [A k = 1], [beta = 1/2], [t = 1]. *)
Theorem eq_A_8_not_at_t :
  growth_with_momentum (/ 2) (fun _ => 1) 1 / growth (fun _ => 1) 1 = 1 /\
  1 + 2 * ratio_F (/ 2) (fun _ => 1) 1 = 3 / 2.
Proof. unfold growth_with_momentum, growth, ratio_F, discounted, geometric; cbn; split; field. Qed.

(** The sequence 1, 1, 0, 0, ... *)
Definition two_ones (k : nat) : R := if (k <? 2)%nat then 1 else 0.

(** [e] at [k], nothing else. *)
Definition spike (k : nat) (e : R) (j : nat) : R := if (j =? k)%nat then e else 0.

Lemma spike_nonneg : forall k e j, 0 <= e -> 0 <= spike k e j.
Proof. intros; unfold spike; destruct (j =? k)%nat; lra. Qed.

Lemma r_1_is : forall beta n, r_1 beta n = - residual beta n.
Proof. intros; unfold r_1, residual; ring. Qed.

Lemma residual_positive : forall beta n, 0 < beta < 1 -> 0 < residual beta n.
Proof.
  intros beta n H; rewrite residual_closed by lra; apply Rdiv_lt_0_compat; [apply pow_lt; lra | lra].
Qed.

(** (A.13) is one-sided, and (A.16) uses it under absolute values.  So read, it bounds the [T + 1] terms
    [|r_1| A_k], [k <= T], by [T max A |r_1|], and (A.10) chooses [T'] by it.  For [A = 1, 1, 0, ...] and
    [T = 1] they add up to more, for every momentum and every [T'].  [r_1] is the one of [k = T], the largest
    in absolute value. *)
Theorem erratum_A_13 : forall beta T', 0 < beta < 1 ->
  (forall k, 0 <= two_ones k <= 1) /\
  INR 1 * 1 * Rabs (r_1 beta T') < Rabs (sum_below (fun k => r_1 beta (1 + T' - k) * two_ones k) 2).
Proof.
  intros beta T' H; split.
  - intro k; unfold two_ones; destruct (k <? 2)%nat; lra.
  - cbn [sum_below INR]; rewrite !r_1_is, Nat.sub_0_r.
    replace (1 + T' - 1)%nat with T' by lia; unfold two_ones; cbn [Nat.ltb Nat.leb].
    assert (P := residual_positive beta (1 + T') H); assert (Q := residual_positive beta T' H).
    rewrite (Rabs_left (- residual beta T')) by lra; rewrite Rabs_left by lra; lra.
Qed.

(** With the paper's sign, [r_1 <= 0], the sequence above satisfies (A.13), but another does not: (A.13)
    as printed says that the sum of [r_1 A_k] is at most [T max A r_1].  For [T = 2] and
    [A = 0, 0, 1, 0, ...] that is [r_1 <= 2 r_1]. *)
Theorem erratum_A_13_as_printed : forall beta T', 0 < beta < 1 ->
  (forall k, 0 <= spike 2 1 k <= 1) /\
  INR 2 * 1 * r_1 beta T' < sum_below (fun k => r_1 beta (2 + T' - k) * spike 2 1 k) 3.
Proof.
  intros beta T' H; split.
  - intro k; unfold spike; destruct (k =? 2)%nat; lra.
  - cbn [sum_below INR]; rewrite !r_1_is; replace (2 + T' - 2)%nat with T' by lia.
    unfold spike; cbn [Nat.eqb]; assert (Q := residual_positive beta T' H); lra.
Qed.

(** (A.13) in absolute values with [T + 1] in the place of [T], and with the residual of [k = T], the
    largest of them, in the place of the one [|r_1|] that the paper writes for all [k]. *)
Theorem erratum_A_13_corrected : forall beta A T T' a, 0 <= beta < 1 ->
  (forall k, (k <= T)%nat -> 0 <= A k <= a) ->
  0 <= first_residual beta A T T' <= INR (S T) * a * residual beta T'.
Proof.
  intros beta A T T' a Hb HA; unfold first_residual.
  assert (R : forall k, (k < S T)%nat -> 0 <= residual beta (T + T' - k) <= residual beta T').
  { intros k Hk; split; [apply residual_nonneg, Hb |]; unfold residual.
    assert (M := geometric_monotone beta T' (T + T' - k) ltac:(lra) ltac:(lia)); lra. }
  split.
  - rewrite <- (Rmult_0_r (INR (S T))), <- sum_below_constant.
    apply sum_below_le; intros k Hk; specialize (R k Hk); specialize (HA k ltac:(lia)).
    apply Rmult_le_pos; lra.
  - rewrite Rmult_assoc, <- sum_below_constant.
    apply sum_below_le; intros k Hk; specialize (R k Hk); specialize (HA k ltac:(lia)).
    rewrite Rmult_comm; apply Rmult_le_compat; lra.
Qed.

(** (A.15) corrected: [r_2] is at most [eps beta/(1 - beta)], the largest geometric sum times the tail.
    The paper prints the inverse factor. *)
Theorem erratum_A_15_corrected : forall beta A T T' eps, 0 <= beta < 1 ->
  (forall k, 0 <= A k) -> tail A T T' <= eps ->
  0 <= second_residual beta A T T' <= eps * (beta / (1 - beta)).
Proof.
  intros beta A T T' eps Hb HA He; unfold second_residual.
  assert (C : 0 <= beta / (1 - beta)) by (assert (G := geometric_bounded beta 0 Hb); exact G).
  split.
  - apply sum_below_nonneg; intro k; apply Rmult_le_pos; [apply geometric_nonneg; lra | apply HA].
  - apply Rle_trans with (beta / (1 - beta) * tail A T T').
    + unfold tail; rewrite <- sum_below_scale; apply sum_below_le; intros k _.
      apply Rmult_le_compat_r; [apply HA | apply geometric_bounded, Hb].
    + rewrite (Rmult_comm eps); apply Rmult_le_compat_l; assumption.
Qed.

Lemma sum_of_spike : forall (g : nat -> R) m e n,
  sum_below (fun i => g i * spike m e i) n = if (m <? n)%nat then g m * e else 0.
Proof.
  intros g m e n; induction n as [| n IH]; [reflexivity |]; cbn [sum_below]; rewrite IH; unfold spike.
  destruct (Nat.ltb_spec m n), (Nat.ltb_spec m (S n)), (Nat.eqb_spec n m); try lia; subst; ring.
Qed.

Lemma spike_after : forall T e i, spike (S T) e (S T + i) = spike 0 e i.
Proof.
  intros T e i; unfold spike; destruct (Nat.eqb_spec (S T + i) (S T)), (Nat.eqb_spec i 0); try lia; reflexivity.
Qed.

Lemma spike_tail : forall T e n, 0 <= e -> tail (spike (S T) e) T n <= e.
Proof.
  intros T e n He; unfold tail.
  rewrite (sum_below_ext _ (fun i => 1 * spike 0 e i)) by (intros k _; rewrite spike_after; ring).
  rewrite (sum_of_spike (fun _ => 1)); destruct (0 <? n)%nat; lra.
Qed.

Lemma spike_second_residual : forall beta T e n,
  second_residual beta (spike (S T) e) T (S n) = geometric beta n * e.
Proof.
  intros beta T e n; unfold second_residual.
  rewrite (sum_below_ext _ (fun i => geometric beta (S n - S i) * spike 0 e i))
    by (intros k _; rewrite spike_after; reflexivity).
  rewrite (sum_of_spike (fun i => geometric beta (S n - S i))); cbn [Nat.ltb Nat.leb Nat.sub].
  rewrite Nat.sub_0_r; reflexivity.
Qed.

(** (A.15) as printed, [r_2 <= eps (1 - beta)/beta] for every sequence with such a tail, holds at every [T]
    for [beta <= 1/2] and at none for any other momentum; the paper has 9/10 in mind.  The counterexample is a single
    update of squared norm [eps] right after [T]. *)
Theorem erratum_A_15 : forall beta eps T, 0 < beta < 1 -> 0 < eps ->
  (forall A T', (forall k, 0 <= A k) -> (forall n, tail A T n <= eps) ->
     second_residual beta A T T' <= eps * ((1 - beta) / beta))
  <-> beta <= / 2.
Proof.
  intros beta eps T Hb He; split.
  - intro H; destruct (Rle_or_lt beta (/ 2)) as [L | L]; [exact L | exfalso].
    assert (G : forall n, geometric beta n <= (1 - beta) / beta).
    { intro n; specialize (H (spike (S T) eps) (S n)).
      rewrite spike_second_residual in H.
      apply Rmult_le_reg_r with eps; [exact He |]; rewrite (Rmult_comm ((1 - beta) / beta)).
      apply H; [intro; apply spike_nonneg; lra | intro; apply spike_tail; lra]. }
    assert (D : 0 < beta / (1 - beta) - (1 - beta) / beta).
    { replace (beta / (1 - beta) - (1 - beta) / beta) with ((2 * beta - 1) / (beta * (1 - beta)))
        by (field; lra).
      apply Rdiv_lt_0_compat; nra. }
    destruct (pow_lt_1_zero beta ltac:(rewrite Rabs_pos_eq; lra)
      ((beta / (1 - beta) - (1 - beta) / beta) * (1 - beta)) ltac:(nra)) as [N HN].
    specialize (HN (S N) ltac:(lia)); rewrite Rabs_pos_eq in HN by (apply pow_le; lra).
    specialize (G N); assert (C := residual_closed beta N ltac:(lra)); unfold residual in C.
    assert (beta ^ S N / (1 - beta) < beta / (1 - beta) - (1 - beta) / beta); [| lra].
    apply Rmult_lt_reg_r with (1 - beta); [lra |].
    replace (beta ^ S N / (1 - beta) * (1 - beta)) with (beta ^ S N) by (field; lra); exact HN.
  - intros L A T' HA HT.
    destruct (erratum_A_15_corrected beta A T T' eps ltac:(lra) HA (HT T')) as [_ B].
    apply Rle_trans with (1 := B); apply Rmult_le_compat_l; [lra |].
    apply Rmult_le_reg_r with (beta * (1 - beta)); [nra |].
    replace (beta / (1 - beta) * (beta * (1 - beta))) with (beta * beta) by (field; lra).
    replace ((1 - beta) / beta * (beta * (1 - beta))) with ((1 - beta) * (1 - beta)) by (field; lra); nra.
Qed.

(** (A.17) corrected.  With [T + 1] in (A.10) the printed bound holds although its proof, which rests on
    (A.15), does not, and more is true: [r_2] is at most what [r_3] takes away, so [F_t] stays below its limit
    and within [eps (1 + beta/(1 - beta))] over the sum.  With it (A.18) holds for any [M] up to the sum. *)
Theorem erratum_A_17_corrected : forall beta A T T' a eps, 0 < beta < 1 ->
  (forall k, 0 <= A k) -> (forall k, (k <= T)%nat -> A k <= a) ->
  0 < sum_below A (S T) -> tail A T T' <= eps -> INR (S T) * a * residual beta T' <= eps ->
  0 <= beta / (1 - beta) - ratio_F beta A (T + T')
    <= eps / sum_below A (S T) * (beta / (1 - beta) + 1) /\
  Rabs (ratio_F beta A (T + T') - beta / (1 - beta))
    <= / sum_below A (S T) * (beta / (1 - beta) + (1 - beta) / beta + 1) * eps.
Proof.
  intros beta A T T' a eps Hb' HA Ha HS Ht Hr; assert (Hb : 0 <= beta < 1) by lra.
  assert (B : 0 <= beta / (1 - beta) - ratio_F beta A (T + T')
    <= eps / sum_below A (S T) * (beta / (1 - beta) + 1)).
  2:{ split; [exact B |]; rewrite Rabs_minus_sym, Rabs_pos_eq by apply B.
      apply Rle_trans with (1 := proj2 B).
      assert (R3 : 0 <= tail A T T') by (apply sum_below_nonneg; intro; apply HA).
      assert (I : 0 < / sum_below A (S T)) by (apply Rinv_0_lt_compat, HS).
      assert (J : 0 <= (1 - beta) / beta) by (apply Rlt_le, Rdiv_lt_0_compat; lra).
      assert (K : 0 <= / sum_below A (S T) * ((1 - beta) / beta) * eps)
        by (apply Rmult_le_pos; [apply Rmult_le_pos |]; lra).
      unfold Rdiv in *; lra. }
  unfold ratio_F.
  change (S (T + T')) with (S T + T')%nat; rewrite !sum_below_split.
  fold (tail A T T'); set (c := beta / (1 - beta)); set (s := sum_below A (S T)) in *.
  assert (C : 0 <= c) by (assert (G := geometric_bounded beta 0 Hb); exact G).
  destruct (erratum_A_13_corrected beta A T T' a Hb) as [P Q];
    [intros k Hk; split; [apply HA | apply Ha, Hk] |].
  destruct (erratum_A_15_corrected beta A T T' (tail A T T') Hb HA ltac:(lra)) as [U W]; fold c in W.
  assert (R3 : 0 <= tail A T T') by (apply sum_below_nonneg; intro; apply HA).
  assert (E1 : sum_below (fun k => geometric beta (T + T' - k) * A k) (S T)
    = c * s - first_residual beta A T T').
  { unfold first_residual, s; rewrite <- sum_below_scale.
    assert (M : forall t, sum_below (fun k => geometric beta (T + T' - k) * A k) t
      = sum_below (fun k => c * A k) t - sum_below (fun k => residual beta (T + T' - k) * A k) t).
    { induction t as [| t IH]; cbn [sum_below]; [ring |]; rewrite IH; unfold residual; fold c; ring. }
    apply M. }
  assert (E2 : sum_below (fun i => geometric beta (T + T' - (S T + i)) * A (S T + i)%nat) T'
    = second_residual beta A T T').
  { apply sum_below_ext; intros k Hk; do 2 f_equal; lia. }
  rewrite E1, E2; set (x := first_residual beta A T T') in *; set (y := second_residual beta A T T') in *.
  set (z := tail A T T') in *.
  replace (c - (c * s - x + y) / (s + z)) with ((x + (z * c - y)) / (s + z)) by (field; lra).
  split.
  - apply Rmult_le_pos; [lra | apply Rlt_le, Rinv_0_lt_compat; lra].
  - apply Rle_trans with ((x + (z * c - y)) / s).
    + apply Rmult_le_compat_l; [lra | apply Rinv_le_contravar; lra].
    + replace (eps / s * (c + 1)) with ((eps * (c + 1)) / s) by (field; lra).
      apply Rmult_le_compat_r; [apply Rlt_le, Rinv_0_lt_compat, HS |]; nra.
Qed.

(** Two updates of length 1 at [k = 0, 1] and a last one at [k = 45]. *)
Definition late (e : R) (k : nat) : R := two_ones k + spike 45 e k.

Lemma late_after : forall e i, late e (2 + i) = spike 43 e i.
Proof. intros e i; unfold late, two_ones, spike; cbn [Nat.add Nat.ltb Nat.leb Nat.eqb]; ring. Qed.

Lemma late_tail : forall e n, 0 <= e -> tail (late e) 1 n <= e.
Proof.
  intros e n He; unfold tail.
  rewrite (sum_below_ext _ (fun i => 1 * spike 43 e i)) by (intros k _; rewrite late_after; ring).
  rewrite (sum_of_spike (fun _ => 1)); destruct (43 <? n)%nat; lra.
Qed.

Lemma late_ratio : forall beta e, 0 <= e ->
  ratio_F beta (late e) 45 = (geometric beta 45 + geometric beta 44) / (2 + e).
Proof.
  intros beta e He; unfold ratio_F; change 46%nat with (2 + 44)%nat; rewrite !sum_below_split.
  rewrite (sum_below_ext (fun i => geometric beta (45 - (2 + i)) * late e (2 + i))
    (fun i => geometric beta (45 - (2 + i)) * spike 43 e i)) by (intros k _; rewrite late_after; reflexivity).
  rewrite (sum_below_ext (fun i => late e (2 + i)) (fun i => 1 * spike 43 e i))
    by (intros k _; rewrite late_after; ring).
  rewrite (sum_of_spike (fun i => geometric beta (45 - (2 + i)))), (sum_of_spike (fun _ => 1)).
  change (geometric beta (45 - (2 + 43))) with 0; change (43 <? 44)%nat with true; cbv iota.
  cbn [sum_below]; unfold late, two_ones, spike; cbn [Nat.ltb Nat.leb Nat.eqb Nat.sub]; f_equal; ring.
Qed.

(** (A.17) with (A.10) as it is printed, [T max A] in the denominator, fails.  At [beta = 9/10] take
    [T = 1], [T' = 44], the squared updates [A_0 = A_1 = 1] and [A_45 = eps], nothing else, with [eps] the
    left-hand side of (A.10): that is an equality then, the tail of (A.9) is [eps], and [F_45] is farther
    from its limit than (A.17) allows: 0.456 instead of 0.441. *)
Theorem erratum_A_17 :
  let beta := 9 / 10 in
  let eps := residual beta 44 in
  let A := late eps in
  (forall k, 0 <= A k <= 1) /\ A 0%nat = 1 /\ 0 < eps /\
  (forall n, tail A 1 n <= eps) /\ residual beta 44 <= eps / (INR 1 * 1) /\
  / sum_below A 2 * (beta / (1 - beta) + (1 - beta) / beta + 1) * eps
    < Rabs (ratio_F beta A (1 + 44) - beta / (1 - beta)).
Proof.
  intros beta eps A.
  assert (P : 0 < eps) by (apply residual_positive; unfold beta; lra).
  assert (C : eps = beta ^ 45 / (1 - beta)) by (apply residual_closed; unfold beta; lra).
  assert (U : eps <= 1 / 10) by (rewrite C; unfold beta; lra).
  split; [| split; [| split; [exact P | split; [| split]]]].
  - intro k; unfold A, late, two_ones, spike.
    destruct (Nat.ltb_spec k 2), (Nat.eqb_spec k 45); try lia; lra.
  - unfold A, late, two_ones, spike; cbn; ring.
  - intro n; apply late_tail; lra.
  - unfold eps; cbn [INR]; lra.
  - change (1 + 44)%nat with 45%nat; unfold A; rewrite late_ratio by lra.
    assert (G : geometric beta 44 = 9 - eps) by (unfold eps, residual, beta; lra).
    assert (G' : geometric beta 45 = 9 - 9 / 10 * eps).
    { rewrite geometric_next, G, C; unfold beta; lra. }
    rewrite G, G'; replace (beta / (1 - beta)) with 9 by (unfold beta; lra).
    replace ((1 - beta) / beta) with (/ 9) by (unfold beta; lra).
    replace (sum_below (late eps) 2) with 2
      by (cbn [sum_below]; unfold late, two_ones, spike; cbn; ring).
    replace ((9 - 9 / 10 * eps + (9 - eps)) / (2 + eps) - 9) with (- (eps * (109 / 10) / (2 + eps)))
      by (field; lra).
    rewrite Rabs_Ropp, Rabs_pos_eq
      by (apply Rmult_le_pos; [lra | apply Rlt_le, Rinv_0_lt_compat; lra]).
    apply Rmult_lt_reg_r with (2 + eps); [lra |].
    replace (eps * (109 / 10) / (2 + eps) * (2 + eps)) with (eps * (109 / 10)) by (field; lra).
    nra.
Qed.

(** ** Instances *)

Example eq_A_8_next_step_instance :
  growth_with_momentum (/ 2) two_ones 3 / growth two_ones 3 = 1 + 2 * ratio_F (/ 2) two_ones 2.
Proof. apply eq_A_8_next_step; unfold growth, two_ones; cbn; lra. Qed.

Example erratum_A_13_instance :
  INR 1 * 1 * Rabs (r_1 (9 / 10) 5)
    < Rabs (sum_below (fun k => r_1 (9 / 10) (1 + 5 - k) * two_ones k) 2).
Proof. apply erratum_A_13; lra. Qed.

Example erratum_A_13_as_printed_instance :
  INR 2 * 1 * r_1 (9 / 10) 5 < sum_below (fun k => r_1 (9 / 10) (2 + 5 - k) * spike 2 1 k) 3.
Proof. apply erratum_A_13_as_printed; lra. Qed.

Example erratum_A_13_corrected_instance :
  0 <= first_residual (9 / 10) two_ones 1 5 <= INR 2 * 1 * residual (9 / 10) 5.
Proof.
  apply erratum_A_13_corrected; [lra | intros k _; unfold two_ones; destruct (k <? 2)%nat; lra].
Qed.

(** At the momentum of the paper's example the printed bound fails. *)
Example erratum_A_15_instance :
  ~ (forall A T', (forall k, 0 <= A k) -> (forall n, tail A 3 n <= 1) ->
       second_residual (9 / 10) A 3 T' <= 1 * ((1 - 9 / 10) / (9 / 10))).
Proof. intro H; apply erratum_A_15 in H; lra. Qed.

Example erratum_A_15_corrected_instance :
  0 <= second_residual (9 / 10) (spike 4 1) 3 4 <= 1 * (9 / 10 / (1 - 9 / 10)).
Proof.
  apply erratum_A_15_corrected; [lra | intro; apply spike_nonneg; lra | apply spike_tail; lra].
Qed.

(** The sequence 1, 1/4, 0, ... at [beta = 1/2], with the limit 1: [F_2] is within 1/2 of it. *)
Example erratum_A_17_corrected_instance :
  let A k := spike 0 1 k + spike 1 (/ 4) k in
  0 <= / 2 / (1 - / 2) - ratio_F (/ 2) A (0 + 2) <= / 4 / 1 * (/ 2 / (1 - / 2) + 1).
Proof.
  intro A; assert (E : sum_below A 1 = 1) by (unfold A; cbn; ring).
  assert (H := erratum_A_17_corrected (/ 2) A 0 2 1 (/ 4)); rewrite E in H; apply H; try lra; unfold A.
  - intro k; assert (P := spike_nonneg 0 1 k); assert (Q := spike_nonneg 1 (/ 4) k); lra.
  - intros k Hk; replace k with 0%nat by lia; cbn; lra.
  - unfold tail; cbn; lra.
  - unfold residual, geometric; cbn; lra.
Qed.
