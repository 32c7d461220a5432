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

(** The bound is reached up to the first term: for every k there is a tree of depth k, on factors of the
    format and with nothing lost to underflow, whose sum of magnitudes is 1 + k u and whose error is k u.
    The bound of [dot_error] for it is ((1 + e)^(k+1) - 1)(1 + k u), about (k + 1) u: no bound of this
    kind can be smaller by more than a factor k/(k + 1), to first order in u.

    Ties go to even; the hypotheses (two digits, u in the format's grid) hold in all formats of
    tensors. *)
Theorem dot_error_nearly_reached (k : nat) :
  (1 < prec)%Z -> (emin <= - prec)%Z ->
  exists t,
    roundings t = S k /\ products t = S k /\ factors (format emin prec) t /\ on_grid emin t /\
    magnitude t = 1 + INR k * u /\ exact t - computed t = INR k * u.
Proof.
  intros Hprec Hemin. exists (steady u k).
  assert (Hu : 0 < u) by apply bpow_gt_0.
  assert (F1 : format emin prec 1).
  { change 1 with (bpow radix2 0). apply generic_format_bpow. unfold FLT_exp. lia. }
  assert (Fu : format emin prec u).
  { apply generic_format_bpow. unfold FLT_exp. lia. }
  assert (M : forall z, format emin prec z -> multiple emin (1 * z)).
  { intros z Hz. rewrite Rmult_1_l. exact (multiple_of_format emin prec z Hz). }
  assert (computed_one : computed (steady u k) = 1).
  { induction k as [| k IH]; cbn [steady FloatDot.computed].
    - rewrite Rmult_1_l. apply rounded_of_format, F1.
    - rewrite IH, Rmult_1_l, (rounded_of_format emin prec ties_to_even u Fu).
      apply rounded_half_way; assumption. }
  assert (exact_sum : exact (steady u k) = 1 + INR k * u).
  { clear computed_one. induction k as [| k IH]; [simpl; ring |].
    rewrite S_INR. cbn [steady exact]. rewrite IH. ring. }
  repeat split.
  - clear - k. induction k as [| k IH]; [reflexivity |]. cbn [steady roundings]. rewrite IH. lia.
  - clear - k. induction k as [| k IH]; [reflexivity |]. cbn [steady products]. rewrite IH. lia.
  - clear - F1 Fu. induction k; simpl; auto.
  - clear - F1 Fu M. induction k; simpl; auto.
  - clear - Hu. induction k as [| k IH]; [simpl; rewrite Rmult_1_l, Rabs_R1; ring |].
    rewrite S_INR. cbn [steady magnitude]. rewrite IH, Rmult_1_l, Rabs_pos_eq by lra. ring.
  - rewrite exact_sum, computed_one. ring.
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

(** For one product the bound is reached to the last digit: 97 times 172961/2^24 is 1 + 2^-24 and is
    rounded to 1, an error of exactly e |x y|. *)
Theorem dot_error_reached :
  let t := Product 97 (172961 * / 2 ^ 24) in
  let off := exact t - computed binary32_emin binary32_prec ties_to_even t in
  factors (format binary32_emin binary32_prec) t /\ off = relative_error binary32_prec * magnitude t.
Proof.
  assert (E : 97 * (172961 * / 2 ^ 24) = 1 + unit_roundoff binary32_prec).
  { unfold unit_roundoff. change (- binary32_prec)%Z with (- Z.of_nat 24)%Z.
    rewrite bpow_opposite. field. }
  assert (Hu : 0 < unit_roundoff binary32_prec) by apply bpow_gt_0.
  cbn [factors exact computed magnitude]. rewrite E. repeat split.
  - apply generic_format_FLT. exists (Float radix2 97 0); [unfold F2R; simpl; ring | |];
      unfold binary32_emin, binary32_prec; simpl; lia.
  - apply generic_format_FLT. exists (Float radix2 172961 (-24));
      [unfold F2R; cbn [Fnum Fexp]; change (-24)%Z with (- Z.of_nat 24)%Z; rewrite bpow_opposite; reflexivity | |];
      unfold binary32_emin, binary32_prec; simpl; lia.
  - rewrite (@rounded_half_way binary32_emin binary32_prec)
      by (unfold binary32_emin, binary32_prec; lia).
    rewrite Rabs_pos_eq by lra. unfold relative_error. field. lra.
Qed.
