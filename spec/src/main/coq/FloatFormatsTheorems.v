(** * The dot product's error in the formats of tensors, and how sharp it is *)

From Coq Require Import Reals ZArith List Bool Lra Lia.
From Flocq Require Import Core.
From AdamP Require Import FloatDot FloatDotTheorems.

Open Scope R_scope.

Lemma prec_positive_8 : Prec_gt_0 bfloat16_prec.
Proof. reflexivity. Qed.

Lemma prec_positive_11 : Prec_gt_0 binary16_prec.
Proof. reflexivity. Qed.

Lemma dot_error_power (emin prec : Z) (choice : Z -> bool) (t : tree) (u h : R) :
  Prec_gt_0 prec -> unit_roundoff prec = u -> half_smallest emin = h ->
  Rabs (computed emin prec choice t - exact t) <=
    ((1 + u) ^ roundings t - 1) * magnitude t
    + INR (products t) * h * (1 + u) ^ Nat.pred (roundings t).
Proof.
  intros Hprec <- <-.
  apply Rle_trans with (1 := @dot_error emin prec Hprec choice t). unfold depth_bound, grown.
  assert (He := relative_error_positive prec).
  assert (Hu := relative_error_le_unit_roundoff prec).
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r; [apply magnitude_nonnegative |].
    apply Rplus_le_compat_r. apply pow_incr. lra.
  - apply Rmult_le_compat_l.
    + apply Rmult_le_pos; [apply pos_INR | apply Rlt_le, bpow_gt_0].
    + apply pow_incr. lra.
Qed.

(** binary32, the format of float tensors: u = 2^-24, half the smallest number 2^-150.  Any tree, any
    fused multiply-adds in it, any rule for ties. *)
Theorem dot_error_binary32 (choice : Z -> bool) (t : tree) :
  Rabs (computed binary32_emin binary32_prec choice t - exact t) <=
    ((1 + / 2 ^ 24) ^ roundings t - 1) * magnitude t
    + INR (products t) * / 2 ^ 150 * (1 + / 2 ^ 24) ^ Nat.pred (roundings t).
Proof.
  apply dot_error_power; [exact prec_positive_24 | apply (bpow_opposite 24) | apply (bpow_opposite 150)].
Qed.

(** bfloat16: u = 2^-8, half the smallest number 2^-134.  A sum kept in bfloat16 all along is meant, not
    one that is rounded to it at the end. *)
Theorem dot_error_bfloat16 (choice : Z -> bool) (t : tree) :
  Rabs (computed bfloat16_emin bfloat16_prec choice t - exact t) <=
    ((1 + / 2 ^ 8) ^ roundings t - 1) * magnitude t
    + INR (products t) * / 2 ^ 134 * (1 + / 2 ^ 8) ^ Nat.pred (roundings t).
Proof.
  apply dot_error_power; [exact prec_positive_8 | apply (bpow_opposite 8) | apply (bpow_opposite 134)].
Qed.

(** binary16: u = 2^-11, half the smallest number 2^-25. *)
Theorem dot_error_binary16 (choice : Z -> bool) (t : tree) :
  Rabs (computed binary16_emin binary16_prec choice t - exact t) <=
    ((1 + / 2 ^ 11) ^ roundings t - 1) * magnitude t
    + INR (products t) * / 2 ^ 25 * (1 + / 2 ^ 11) ^ Nat.pred (roundings t).
Proof.
  apply dot_error_power; [exact prec_positive_11 | apply (bpow_opposite 11) | apply (bpow_opposite 25)].
Qed.

Example dot_error_binary32_instance :
  Rabs (computed binary32_emin binary32_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24))
    <= ((1 + / 2 ^ 24) ^ 3 - 1) * (11 / 4 + / 2 ^ 24) + 3 * / 2 ^ 150 * (1 + / 2 ^ 24) ^ 2.
Proof.
  rewrite <- example_exact, <- example_magnitude, <- example_products.
  exact (dot_error_binary32 ties_to_even example_tree).
Qed.

Example dot_error_bfloat16_instance :
  Rabs (computed bfloat16_emin bfloat16_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24))
    <= ((1 + / 2 ^ 8) ^ 3 - 1) * (11 / 4 + / 2 ^ 24) + 3 * / 2 ^ 134 * (1 + / 2 ^ 8) ^ 2.
Proof.
  rewrite <- example_exact, <- example_magnitude, <- example_products.
  exact (dot_error_bfloat16 ties_to_even example_tree).
Qed.

Example dot_error_binary16_instance :
  Rabs (computed binary16_emin binary16_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24))
    <= ((1 + / 2 ^ 11) ^ 3 - 1) * (11 / 4 + / 2 ^ 24) + 3 * / 2 ^ 25 * (1 + / 2 ^ 11) ^ 2.
Proof.
  rewrite <- example_exact, <- example_magnitude, <- example_products.
  exact (dot_error_binary16 ties_to_even example_tree).
Qed.

(** ** How sharp it is *)

Section Sharp.

Variables emin prec : Z.
Context { prec_positive : Prec_gt_0 prec }.

Notation rounded := (rounded emin prec ties_to_even).
Notation computed := (computed emin prec ties_to_even).
Notation u := (unit_roundoff prec).

(** Half way above 1 the even neighbour is 1. *)
Lemma rounded_half_way : (1 < prec)%Z -> (emin <= - prec)%Z -> rounded (1 + u) = 1.
Proof.
  intros Hprec Hemin.
  assert (Hu : 0 < u) by apply bpow_gt_0.
  assert (Hu1 : u < 1).
  { change 1 with (bpow radix2 0). apply bpow_lt. lia. }
  assert (Hmag : mag radix2 (1 + u) = 1%Z :> Z).
  { apply mag_unique. rewrite Rabs_pos_eq by lra. simpl. lra. }
  unfold FloatDot.rounded, round, scaled_mantissa, cexp. rewrite Hmag.
  replace (FLT_exp emin prec 1) with (1 - prec)%Z by (unfold FLT_exp; lia).
  replace ((1 + u) * bpow radix2 (- (1 - prec)))
    with (IZR (2 ^ (prec - 1)) + / 2).
  2:{ unfold unit_roundoff; rewrite Rmult_plus_distr_r, Rmult_1_l, <- bpow_plus.
      replace (- (1 - prec))%Z with (prec - 1)%Z by ring.
      replace (- prec + (prec - 1))%Z with (- 1)%Z by ring.
      rewrite <- (IZR_Zpower radix2) by lia. simpl. reflexivity. }
  set (m := (2 ^ (prec - 1))%Z).
  assert (Hfloor : Zfloor (IZR m + / 2) = m).
  { apply Zfloor_imp. rewrite plus_IZR. simpl. lra. }
  assert (Heven : ties_to_even m = false).
  { unfold ties_to_even, m. replace (prec - 1)%Z with (1 + (prec - 2))%Z by ring.
    rewrite Z.pow_add_r by lia. rewrite Z.even_mul. reflexivity. }
  unfold Znearest. rewrite Hfloor.
  rewrite Rcompare_Eq by ring. rewrite Heven.
  unfold F2R, m. cbn [Fnum Fexp].
  rewrite (IZR_Zpower radix2) by lia. rewrite <- bpow_plus.
  replace (prec - 1 + (1 - prec))%Z with 0%Z by ring. reflexivity.
Qed.

Lemma steady_properties (first : tree) (k : nat) :
  (1 < prec)%Z -> (emin <= - prec)%Z ->
  roundings first = 1%nat -> products first = 1%nat -> factors (format emin prec) first ->
  on_grid emin first -> computed first = 1 ->
  let t := steady first u k in
  roundings t = S k /\ products t = S k /\ factors (format emin prec) t /\ on_grid emin t /\
  magnitude t = magnitude first + INR k * u /\ exact t - computed t = exact first - 1 + INR k * u.
Proof.
  intros Hprec Hemin HR HP HF HG HC t.
  assert (Hu : 0 < u) by apply bpow_gt_0.
  assert (F1 : format emin prec 1).
  { change 1 with (bpow radix2 0). apply generic_format_bpow. unfold FLT_exp. lia. }
  assert (Fu : format emin prec u).
  { apply generic_format_bpow. unfold FLT_exp. lia. }
  assert (Mu : multiple emin (1 * u)).
  { rewrite Rmult_1_l. exact (multiple_of_format emin prec u Fu). }
  assert (computed_one : computed (steady first u k) = 1).
  { clear - HC F1 Fu Hprec Hemin. induction k as [| k IH]; cbn [steady FloatDot.computed]; [exact HC |].
    rewrite IH, Rmult_1_l, (rounded_of_format emin prec ties_to_even u Fu).
    apply rounded_half_way; assumption. }
  assert (exact_sum : exact (steady first u k) = exact first + INR k * u).
  { clear. induction k as [| k IH]; [simpl; ring |].
    rewrite S_INR. cbn [steady exact]. rewrite IH. ring. }
  unfold t. repeat split.
  - clear - HR. induction k as [| k IH]; [exact HR |]. cbn [steady roundings]. rewrite IH. lia.
  - clear - HP. induction k as [| k IH]; [exact HP |]. cbn [steady products]. rewrite IH. lia.
  - clear - HF F1 Fu. induction k; simpl; auto.
  - clear - HG Mu. induction k; simpl; auto.
  - clear - Hu. induction k as [| k IH]; [simpl; ring |].
    rewrite S_INR. cbn [steady magnitude]. rewrite IH, Rmult_1_l, Rabs_pos_eq by lra. ring.
  - rewrite exact_sum, computed_one. ring.
Qed.

(** The bound is reached up to one term, in any format that holds u: for every k there is a tree of K = k + 1 roundings
    and as many products, on factors of the format and with nothing lost to underflow, whose sum of
    magnitudes is 1 + k u and whose error is k u; it is 1 + u + ... + u from the left.  The bound of
    [dot_error_without_underflow] for it is ((1 + e)^(k+1) - 1)(1 + k u), about (k + 1) u.

    Ties go to even; the hypotheses (two digits, u in the format's grid) hold in all formats of
    tensors. *)
Theorem dot_error_nearly_reached (k : nat) :
  (1 < prec)%Z -> (emin <= - prec)%Z ->
  exists t,
    roundings t = S k /\ products t = S k /\ factors (format emin prec) t /\ on_grid emin t /\
    magnitude t = 1 + INR k * u /\ exact t - computed t = INR k * u.
Proof.
  intros Hprec Hemin. exists (steady (Product 1 1) u k).
  assert (F1 : format emin prec 1).
  { change 1 with (bpow radix2 0). apply generic_format_bpow. unfold FLT_exp. lia. }
  destruct (steady_properties (Product 1 1) k) as (A & B & C & D & M & X); try assumption; try reflexivity.
  - split; exact F1.
  - simpl. rewrite Rmult_1_l. exact (multiple_of_format emin prec 1 F1).
  - cbn [FloatDot.computed]. rewrite Rmult_1_l. apply rounded_of_format, F1.
  - repeat split; try assumption.
    + rewrite M. cbn [magnitude]. rewrite Rmult_1_l, Rabs_R1. reflexivity.
    + rewrite X. cbn [exact]. ring.
Qed.

End Sharp.

Example dot_error_nearly_reached_instance :
  exists t,
    roundings t = 1001%nat /\ products t = 1001%nat /\
    factors (format binary32_emin binary32_prec) t /\ on_grid binary32_emin t /\
    magnitude t = 1 + INR 1000 * unit_roundoff binary32_prec /\
    exact t - computed binary32_emin binary32_prec ties_to_even t
      = INR 1000 * unit_roundoff binary32_prec.
Proof.
  apply (dot_error_nearly_reached binary32_emin binary32_prec 1000);
    unfold binary32_emin, binary32_prec; lia.
Qed.

(** In binary32 it is reached: the same sum with 97 times 172961/2^24 = 1 + u for its first product, which
    rounds to 1, has K = k + 1 roundings, magnitudes 1 + K u and the error K u.  The bound for it is
    ((1 + e)^K - 1)(1 + K u): equal to the error for K = 1, and above it by terms of order K^2 u^2 only.
    No bound of this kind is smaller in its first term. *)
Theorem dot_error_reached (k : nat) :
  let u := unit_roundoff binary32_prec in
  exists t,
    roundings t = S k /\ products t = S k /\ factors (format binary32_emin binary32_prec) t /\
    on_grid binary32_emin t /\
    magnitude t = 1 + INR (S k) * u /\
    exact t - computed binary32_emin binary32_prec ties_to_even t = INR (S k) * u.
Proof.
  intro u.
  assert (E : 97 * (172961 * / 2 ^ 24) = 1 + u).
  { unfold u, unit_roundoff. change (- binary32_prec)%Z with (- Z.of_nat 24)%Z.
    rewrite bpow_opposite. field. }
  assert (Hu : 0 < u) by apply bpow_gt_0.
  set (first := Product 97 (172961 * / 2 ^ 24)).
  exists (steady first u k).
  destruct (steady_properties binary32_emin binary32_prec first k) as (A & B & C & D & M & X);
    try reflexivity; try discriminate.
  - split; apply generic_format_FLT.
    + exists (Float radix2 97 0); [unfold F2R; simpl; ring | |];
        unfold binary32_emin, binary32_prec; simpl; lia.
    + exists (Float radix2 172961 (-24));
        [unfold F2R; cbn [Fnum Fexp]; change (-24)%Z with (- Z.of_nat 24)%Z; rewrite bpow_opposite; reflexivity
        | |];
        unfold binary32_emin, binary32_prec; simpl; lia.
  - apply (multiple_of_integer _ (- Z.of_nat 24) 16777217); [discriminate |].
    rewrite bpow_opposite. field.
  - unfold first. cbn [computed]. rewrite E.
    apply rounded_half_way; unfold binary32_emin, binary32_prec; lia.
  - repeat split; try assumption; rewrite S_INR.
    + fold u in M. rewrite M. unfold first. cbn [magnitude]. rewrite E, Rabs_pos_eq by lra. ring.
    + fold u in X. rewrite X. unfold first. cbn [exact]. rewrite E. ring.
Qed.

(** Three products: as many roundings, and an error of as many unit roundoffs. *)
Example dot_error_reached_instance : exists t,
  roundings t = 3%nat /\ products t = 3%nat /\ factors (format binary32_emin binary32_prec) t /\
  exact t - computed binary32_emin binary32_prec ties_to_even t = 3 * unit_roundoff binary32_prec.
Proof.
  destruct (dot_error_reached 2) as (t & rounded_at & multiplied & of_format & _ & _ & error).
  exists t; repeat split; try assumption; rewrite error; simpl INR; ring.
Qed.

(** For one product the two sides are equal. *)
Example one_product_reaches_the_bound :
  let u := unit_roundoff binary32_prec in
  grown (relative_error binary32_prec) 1 * (1 + INR 1 * u) = INR 1 * u.
Proof.
  intro u. assert (Hu : 0 < u) by apply bpow_gt_0.
  unfold grown, relative_error. fold u. simpl. field. lra.
Qed.
