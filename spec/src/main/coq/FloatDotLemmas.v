(** * One rounding, and how roundings add up over a tree: the steps to [FloatDotTheorems.v] *)

From Coq Require Import Reals ZArith List Bool Lra Lia.
From Flocq Require Import Core Relative Plus_error.
From AdamP Require Import FloatDot.

Open Scope R_scope.

Section Format.

Variables emin prec : Z.
Context { prec_positive : Prec_gt_0 prec }.
Variable choice : Z -> bool.

Notation rounded := (rounded emin prec choice).
Notation computed := (computed emin prec choice).
Notation format := (format emin prec).
Notation e := (relative_error prec).

Lemma unit_roundoff_positive : 0 < unit_roundoff prec.
Proof. apply bpow_gt_0. Qed.

Lemma unit_roundoff_flocq : u_ro radix2 prec = unit_roundoff prec.
Proof.
  unfold u_ro, unit_roundoff. rewrite bpow_plus, bpow_1. simpl. field.
Qed.

Lemma relative_error_positive : 0 < e.
Proof.
  unfold relative_error. generalize unit_roundoff_positive. intro H.
  apply Rdiv_lt_0_compat; lra.
Qed.

Lemma relative_error_le_unit_roundoff : e <= unit_roundoff prec.
Proof.
  unfold relative_error. generalize unit_roundoff_positive. intro H.
  apply Rmult_le_reg_r with (1 + unit_roundoff prec); [lra|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra.
Qed.

Lemma format_rounded (x : R) : format (rounded x).
Proof. apply generic_format_round; [apply FLT_exp_valid; exact prec_positive | apply valid_rnd_N]. Qed.

Lemma format_computed (t : tree) : format (computed t).
Proof. destruct t; try apply format_rounded. apply generic_format_0. Qed.

Lemma rounded_of_format (x : R) : format x -> rounded x = x.
Proof. intro H. apply round_generic; [apply valid_rnd_N | exact H]. Qed.

Lemma multiple_of_format (x : R) : format x -> multiple emin x.
Proof.
  intro H. apply generic_format_FIX_FLT, FIX_format_generic in H.
  destruct H as [[m k] Hx Hk]. simpl in Hk. subst k. exists m. exact Hx.
Qed.

Lemma multiple_plus (s : Z) (x y : R) : multiple s x -> multiple s y -> multiple s (x + y).
Proof. intros [m ->] [n ->]. exists (m + n)%Z. rewrite plus_IZR. ring. Qed.

(** One rounding of anything. *)
Lemma rounded_error (x : R) : Rabs (rounded x - x) <= e * Rabs x + half_smallest emin.
Proof.
  destruct (relative_error_N_FLT'_ex radix2 emin prec prec_positive choice x)
    as (d & s & Hd & Hs & _ & Hr).
  fold (rounded x) in Hr. rewrite Hr. rewrite unit_roundoff_flocq in Hd.
  replace (x * (1 + d) + s - x) with (d * x + s) by ring.
  apply Rle_trans with (1 := Rabs_triang _ _). rewrite Rabs_mult.
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r; [apply Rabs_pos | exact Hd].
  - apply Rle_trans with (1 := Hs). unfold half_smallest, Z.sub. rewrite bpow_plus.
    simpl (bpow radix2 (-1)). simpl. lra.
Qed.

(** One rounding of a multiple of the smallest positive number: nothing is lost to underflow. *)
Lemma rounded_multiple_error (x : R) : multiple emin x -> Rabs (rounded x - x) <= e * Rabs x.
Proof.
  intros [m Hm].
  destruct (Rle_or_lt (bpow radix2 (emin + prec - 1)) (Rabs x)) as [H | H].
  - destruct (relative_error_N_FLX'_ex radix2 prec prec_positive choice x) as (d & Hd & Hr).
    unfold FloatDot.rounded. rewrite round_FLT_FLX by exact H. rewrite Hr.
    rewrite unit_roundoff_flocq in Hd.
    replace (x * (1 + d) - x) with (d * x) by ring. rewrite Rabs_mult.
    apply Rmult_le_compat_r; [apply Rabs_pos | exact Hd].
  - rewrite rounded_of_format.
    + unfold Rminus. rewrite Rplus_opp_r, Rabs_R0.
      apply Rmult_le_pos; [apply Rlt_le, relative_error_positive | apply Rabs_pos].
    + apply generic_format_FLT_FIX; [exact prec_positive | |].
      * apply Rlt_le, Rlt_le_trans with (1 := H), bpow_le. lia.
      * apply generic_format_FIX. exists (Float radix2 m emin); [exact Hm | reflexivity].
Qed.

(** What each product may lose to underflow, whatever is added to it before it is rounded. *)
Fixpoint loses (loss : R) (t : tree) : Prop :=
  let product x y :=
    forall addend, format addend ->
      Rabs (rounded (x * y + addend) - (x * y + addend)) <= e * Rabs (x * y + addend) + loss in
  match t with
  | Zero => True
  | Product x y => product x y
  | Sum a b => loses loss a /\ loses loss b
  | Fused x y addend => product x y /\ loses loss addend
  end.

Lemma loses_half_smallest (t : tree) : loses (half_smallest emin) t.
Proof. induction t; simpl; auto using rounded_error. Qed.

Lemma loses_nothing_on_grid (t : tree) : on_grid emin t -> loses 0 t.
Proof.
  assert (product : forall x y addend, multiple emin (x * y) -> format addend ->
    Rabs (rounded (x * y + addend) - (x * y + addend)) <= e * Rabs (x * y + addend) + 0).
  { intros x y addend Hxy Ha. rewrite Rplus_0_r. apply rounded_multiple_error.
    apply multiple_plus; [exact Hxy | apply multiple_of_format; exact Ha]. }
  induction t; simpl; intuition.
Qed.

Lemma grown_nonnegative (d : R) (k : nat) : 0 <= d -> 0 <= grown d k.
Proof.
  intro H. unfold grown. generalize (pow_R1_Rle (1 + d) k). lra.
Qed.

Lemma grown_monotone (d : R) (j k : nat) : 0 <= d -> (j <= k)%nat -> grown d j <= grown d k.
Proof.
  intros H Hjk. unfold grown. generalize (Rle_pow (1 + d) j k). intros P.
  specialize (P ltac:(lra) Hjk). lra.
Qed.

Lemma grown_S (d : R) (k : nat) : grown d (S k) = (1 + d) * grown d k + d.
Proof. unfold grown. simpl. ring. Qed.

Lemma magnitude_nonnegative (t : tree) : 0 <= magnitude t.
Proof.
  induction t as [| x y | l Hl r Hr | x y t Ht]; simpl.
  - lra.
  - apply Rabs_pos.
  - lra.
  - generalize (Rabs_pos (x * y)). lra.
Qed.

Lemma exact_le_magnitude (t : tree) : Rabs (exact t) <= magnitude t.
Proof.
  induction t as [| x y | l Hl r Hr | x y t Ht]; simpl.
  - rewrite Rabs_R0. lra.
  - lra.
  - apply Rle_trans with (1 := Rabs_triang _ _). lra.
  - apply Rle_trans with (1 := Rabs_triang _ _). lra.
Qed.

Lemma leaf_bound_nonnegative (d loss : R) (t : tree) :
  0 <= d -> 0 <= loss -> forall k, 0 <= leaf_bound d loss k t.
Proof.
  intros Hd Hl.
  assert (P : forall k, 0 <= loss * (1 + d) ^ k).
  { intro k. apply Rmult_le_pos; [exact Hl | apply pow_le; lra]. }
  assert (G : forall k x, 0 <= grown d k * Rabs x).
  { intros k x. apply Rmult_le_pos; [apply grown_nonnegative; exact Hd | apply Rabs_pos]. }
  induction t as [| x y | l Hleft r Hright | x y t Ht]; intro k; simpl leaf_bound.
  - lra.
  - generalize (P k) (G (S k) (x * y)). lra.
  - generalize (Hleft (S k)) (Hright (S k)). lra.
  - generalize (P k) (G (S k) (x * y)) (Ht (S k)). lra.
Qed.

(** One node more above a tree. *)
Lemma leaf_bound_S (d loss : R) (t : tree) (k : nat) :
  leaf_bound d loss (S k) t = (1 + d) * leaf_bound d loss k t + d * magnitude t.
Proof.
  revert k. induction t as [| x y | l Hl r Hr | x y t Ht]; intro k; simpl leaf_bound; simpl magnitude.
  - ring.
  - rewrite (grown_S d (S k)). simpl. ring.
  - rewrite (Hl (S k)), (Hr (S k)). ring.
  - rewrite (Ht (S k)), (grown_S d (S k)). simpl. ring.
Qed.

Lemma leaf_bound_le_depth (d loss : R) (t : tree) (k : nat) :
  0 <= d -> 0 <= loss ->
  leaf_bound d loss k t <=
    grown d (k + roundings t) * magnitude t
    + INR (products t) * loss * (1 + d) ^ Nat.pred (k + roundings t).
Proof.
  intros Hd Hloss. revert k.
  assert (raise : forall j k m n, 0 <= m -> 0 <= n -> (j <= k)%nat ->
    grown d j * m + n * loss * (1 + d) ^ Nat.pred j <= grown d k * m + n * loss * (1 + d) ^ Nat.pred k).
  { intros j k m n Hm Hn Hjk. apply Rplus_le_compat.
    - apply Rmult_le_compat_r; [exact Hm | apply grown_monotone; assumption].
    - apply Rmult_le_compat_l; [apply Rmult_le_pos; assumption |].
      apply Rle_pow; [lra | lia]. }
  induction t as [| x y | l Hl r Hr | x y t Ht]; intro k; cbn [leaf_bound magnitude products roundings].
  - simpl. lra.
  - rewrite Nat.add_1_r. simpl Nat.pred. simpl INR. lra.
  - rewrite plus_INR.
    set (m := Nat.max (roundings l) (roundings r)).
    assert (Hlm := raise (S k + roundings l)%nat (k + S m)%nat (magnitude l) (INR (products l))
      (magnitude_nonnegative l) (pos_INR _) ltac:(unfold m; lia)).
    assert (Hrm := raise (S k + roundings r)%nat (k + S m)%nat (magnitude r) (INR (products r))
      (magnitude_nonnegative r) (pos_INR _) ltac:(unfold m; lia)).
    specialize (Hl (S k)). specialize (Hr (S k)).
    rewrite Rmult_plus_distr_l, !Rmult_plus_distr_r. lra.
  - rewrite S_INR.
    assert (Hxy := raise (S k) (k + S (roundings t))%nat (Rabs (x * y)) 1
      (Rabs_pos _) Rle_0_1 ltac:(lia)).
    assert (Hrest := raise (S k + roundings t)%nat (k + S (roundings t))%nat (magnitude t)
      (INR (products t)) (magnitude_nonnegative t) (pos_INR _) ltac:(lia)).
    specialize (Ht (S k)). simpl Nat.pred in Hxy at 1.
    rewrite Rmult_plus_distr_l, !Rmult_plus_distr_r. lra.
Qed.

(** The induction: an error already made grows by 1 + e and gains e times the exact magnitude. *)
Lemma computed_error (loss : R) (t : tree) :
  0 <= loss -> loses loss t -> Rabs (computed t - exact t) <= leaf_bound e loss 0 t.
Proof.
  intro Hloss. assert (He := relative_error_positive).
  assert (node : forall a A B r lost, Rabs (a - A) <= B -> Rabs (r - a) <= e * Rabs a + lost ->
    Rabs (r - A) <= (1 + e) * B + e * Rabs A + lost).
  { intros a A B r lost HB Hr.
    assert (Ha : Rabs a <= Rabs A + B).
    { replace a with (A + (a - A)) by ring. apply Rle_trans with (1 := Rabs_triang _ _). lra. }
    replace (r - A) with ((r - a) + (a - A)) by ring.
    apply Rle_trans with (1 := Rabs_triang _ _).
    assert (e * Rabs a <= e * (Rabs A + B)) by (apply Rmult_le_compat_l; lra). lra. }
  induction t as [| x y | l Hl r Hr | x y t Ht]; cbn [loses computed exact leaf_bound]; intro H.
  - unfold Rminus. rewrite Rplus_opp_r, Rabs_R0. lra.
  - specialize (H 0 (generic_format_0 _ _)). rewrite !Rplus_0_r in H.
    unfold grown. simpl. lra.
  - destruct H as [HL HR].
    assert (Hsum : Rabs (rounded (computed l + computed r) - (computed l + computed r))
      <= e * Rabs (computed l + computed r) + 0).
    { rewrite Rplus_0_r. apply rounded_multiple_error, multiple_plus;
        apply multiple_of_format, format_computed. }
    assert (Hin : Rabs (computed l + computed r - (exact l + exact r))
      <= leaf_bound e loss 0 l + leaf_bound e loss 0 r).
    { replace (computed l + computed r - (exact l + exact r))
        with ((computed l - exact l) + (computed r - exact r)) by ring.
      apply Rle_trans with (1 := Rabs_triang _ _). specialize (Hl HL). specialize (Hr HR). lra. }
    assert (Hall := node _ _ _ _ _ Hin Hsum).
    rewrite !leaf_bound_S.
    assert (Rabs (exact l + exact r) <= magnitude l + magnitude r).
    { apply Rle_trans with (1 := Rabs_triang _ _).
      generalize (exact_le_magnitude l) (exact_le_magnitude r). lra. }
    assert (e * Rabs (exact l + exact r) <= e * (magnitude l + magnitude r))
      by (apply Rmult_le_compat_l; lra).
    lra.
  - destruct H as [Hxy HT].
    specialize (Hxy (computed t) (format_computed t)). specialize (Ht HT).
    assert (Hin : Rabs (x * y + computed t - (x * y + exact t)) <= leaf_bound e loss 0 t).
    { replace (x * y + computed t - (x * y + exact t)) with (computed t - exact t) by ring.
      exact Ht. }
    assert (Hall := node _ _ _ _ _ Hin Hxy).
    rewrite leaf_bound_S.
    assert (Rabs (x * y + exact t) <= Rabs (x * y) + magnitude t).
    { apply Rle_trans with (1 := Rabs_triang _ _). generalize (exact_le_magnitude t). lra. }
    assert (e * Rabs (x * y + exact t) <= e * (Rabs (x * y) + magnitude t))
      by (apply Rmult_le_compat_l; lra).
    unfold grown. simpl. lra.
Qed.

Lemma half_smallest_positive : 0 < half_smallest emin.
Proof. apply bpow_gt_0. Qed.

Lemma grown_le_gamma (u : R) (k : nat) :
  0 <= u -> INR k * u < 1 -> grown u k <= gamma u k.
Proof.
  intros Hu Hk. unfold grown, gamma.
  assert (P : (1 + u) ^ k * (1 - INR k * u) <= 1).
  { clear Hk. induction k as [| k IH]; [simpl; lra |].
    rewrite S_INR. simpl.
    destruct (Rle_or_lt (1 - INR k * u) 0) as [Hn | Hp].
    - apply Rle_trans with 0; [| lra].
      assert (0 <= (1 + u) * (1 + u) ^ k) by (apply Rmult_le_pos; [lra | apply pow_le; lra]).
      nra.
    - assert (0 <= (1 + u) ^ k) by (apply pow_le; lra).
      assert ((1 + u) * (1 - (INR k + 1) * u) <= 1 - INR k * u).
      { generalize (pos_INR k). nra. }
      apply Rle_trans with ((1 + u) ^ k * (1 - INR k * u)); [| exact IH].
      rewrite Rmult_assoc, (Rmult_comm _ (1 - _)), <- Rmult_assoc.
      rewrite (Rmult_comm ((1 + u) ^ k)).
      apply Rmult_le_compat_r; lra. }
  apply Rmult_le_reg_r with (1 - INR k * u); [lra |].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra.
Qed.

Lemma exact_multiple (s : Z) (t : tree) : on_grid s t -> multiple s (exact t).
Proof.
  induction t; simpl; intro H.
  - exists 0%Z. simpl. ring.
  - exact H.
  - destruct H. apply multiple_plus; auto.
  - destruct H. apply multiple_plus; auto.
Qed.

Lemma format_of_multiple (s : Z) (x : R) :
  (emin <= s)%Z -> multiple s x -> Rabs x <= bpow radix2 (prec + s) -> format x.
Proof.
  intros Hs [m Hm] Hx.
  assert (G : generic_format radix2 (FLT_exp s prec) x).
  { apply generic_format_FLT_FIX; [exact prec_positive | rewrite Zplus_comm; exact Hx |].
    apply generic_format_FIX. exists (Float radix2 m s); [exact Hm | reflexivity]. }
  apply FLT_format_generic in G; [| exact prec_positive].
  destruct G as [f Hf Hn He]. apply generic_format_FLT. exists f; [exact Hf | exact Hn | lia].
Qed.

End Format.

Lemma bpow_opposite (n : nat) : bpow radix2 (- Z.of_nat n) = / 2 ^ n.
Proof.
  rewrite bpow_opp. f_equal. induction n as [| n IH]; [reflexivity |].
  rewrite Nat2Z.inj_succ. unfold Z.succ. rewrite bpow_plus, IH, bpow_1. simpl. ring.
Qed.

Lemma multiple_of_integer (s k m : Z) (x : R) :
  (s <= k)%Z -> x = IZR m * bpow radix2 k -> multiple s x.
Proof.
  intros Hsk ->. exists (m * 2 ^ (k - s))%Z.
  rewrite mult_IZR, (IZR_Zpower radix2) by lia. rewrite Rmult_assoc, <- bpow_plus.
  replace (k - s + s)%Z with k by ring. reflexivity.
Qed.
