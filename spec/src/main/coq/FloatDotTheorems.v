(** * The error of a dot product, for any tree *)

From Coq Require Import Reals ZArith List Bool Lra Lia.
From Flocq Require Import Core.
From AdamP Require Import FloatDot.
From AdamP Require Export FloatDotLemmas.

Open Scope R_scope.

Section Format.

Variables emin prec : Z.
Context { prec_positive : Prec_gt_0 prec }.
Variable choice : Z -> bool.

Notation rounded := (rounded emin prec choice).
Notation computed := (computed emin prec choice).
Notation format := (format emin prec).
Notation e := (relative_error prec).

(** ** The bound

    Leaf by leaf: the computed sum of products is within [leaf_bound] of the exact one.  A product x y
    that passes k roundings, its own included, may be off by ((1 + e)^k - 1) |x y| with e = u/(1 + u),
    and by half the smallest positive number times (1 + e)^(k-1) for what it lost to underflow.  A fused
    multiply-add rounds its product once and no more.

    No hypothesis but that the format has a digit: any tree, any factors, any rule for ties.  Beyond the
    paper, which computes in exact numbers.  The format has no largest number: see
    [finite_result_is_computed] for what that means on a computer. *)
Theorem dot_error_leaf_by_leaf (t : tree) :
  Rabs (computed t - exact t) <= leaf_bound e (half_smallest emin) 0 t.
Proof.
  apply (computed_error emin prec choice).
  - apply Rlt_le, (half_smallest_positive emin).
  - apply (loses_half_smallest emin prec choice).
Qed.

(** By the depth alone: with K = depth + 1 the number of roundings on the longest way from a product to
    the root and n products,

      |computed - exact| <= ((1 + e)^K - 1) sum |x_i y_i| + n 2^(emin-1) (1 + e)^(K-1). *)
Theorem dot_error (t : tree) :
  Rabs (computed t - exact t) <= depth_bound e (half_smallest emin) t.
Proof.
  apply Rle_trans with (1 := dot_error_leaf_by_leaf t).
  apply (leaf_bound_le_depth _ _ t 0);
    apply Rlt_le; [apply (relative_error_positive prec) | apply (half_smallest_positive emin)].
Qed.

(** If every product is a multiple of the smallest positive number, nothing is lost to underflow, and
    the bound is relative to the magnitudes alone.  The hypothesis holds whenever the last digits of the
    factors multiply to 2^emin or more: in binary32 for all factors of magnitude 2^-50 and up. *)
Theorem dot_error_without_underflow (t : tree) :
  on_grid emin t -> Rabs (computed t - exact t) <= grown e (roundings t) * magnitude t.
Proof.
  intro H. apply Rle_trans with (leaf_bound e 0 0 t).
  - apply (computed_error emin prec choice); [lra | apply (loses_nothing_on_grid emin prec choice); exact H].
  - generalize (leaf_bound_le_depth e 0 t 0 (Rlt_le _ _ (relative_error_positive prec)) (Rle_refl 0)).
    simpl. lra.
Qed.

(** The same in the customary form, with gamma_K = K u / (1 - K u).  It needs K u < 1, a depth below
    2^prec, for otherwise gamma means nothing; the theorems above do not. *)
Theorem dot_error_gamma (t : tree) :
  INR (roundings t) * unit_roundoff prec < 1 ->
  Rabs (computed t - exact t) <=
    gamma (unit_roundoff prec) (roundings t) * magnitude t
    + INR (products t) * half_smallest emin * (1 + unit_roundoff prec) ^ Nat.pred (roundings t).
Proof.
  intro H. apply Rle_trans with (1 := dot_error t). unfold depth_bound.
  assert (He := relative_error_positive prec). assert (Hu := relative_error_le_unit_roundoff prec).
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r; [apply magnitude_nonnegative |].
    apply Rle_trans with (grown (unit_roundoff prec) (roundings t)).
    + unfold grown. apply Rplus_le_compat_r. apply pow_incr. lra.
    + apply grown_le_gamma; [lra | exact H].
  - apply Rmult_le_compat_l.
    + apply Rmult_le_pos; [apply pos_INR | apply Rlt_le, (half_smallest_positive emin)].
    + apply pow_incr. lra.
Qed.

(** Sums that are exact.  If the products are multiples of 2^s, 2^s is in the format's grid, and the
    magnitudes sum to at most 2^(s + prec), then no tree rounds anything: every order gives the exact
    sum.  So a decision on small integers is the exact one on every machine. *)
Theorem dot_exact (s : Z) (t : tree) :
  (emin <= s)%Z -> on_grid s t -> magnitude t <= bpow radix2 (prec + s) -> computed t = exact t.
Proof.
  intros Hs. induction t as [| x y | a Ha b Hb | x y t Ht]; cbn [on_grid magnitude computed exact];
    intros Hgrid Hm.
  - reflexivity.
  - apply (rounded_of_format emin prec choice), (format_of_multiple emin prec s); assumption.
  - destruct Hgrid as [HA HB].
    generalize (magnitude_nonnegative a) (magnitude_nonnegative b). intros Pa Pb.
    rewrite Ha, Hb by (assumption || lra).
    apply (rounded_of_format emin prec choice), (format_of_multiple emin prec s); [exact Hs | |].
    + apply multiple_plus; apply exact_multiple; assumption.
    + apply Rle_trans with (2 := Hm). apply (exact_le_magnitude (Sum a b)).
  - destruct Hgrid as [HA HB].
    generalize (magnitude_nonnegative t) (Rabs_pos (x * y)). intros Pt Pxy.
    rewrite Ht by (assumption || lra).
    apply (rounded_of_format emin prec choice), (format_of_multiple emin prec s); [exact Hs | |].
    + apply multiple_plus; [exact HA | apply exact_multiple; assumption].
    + apply Rle_trans with (2 := Hm). apply (exact_le_magnitude (Fused x y t)).
Qed.

(** An accumulator that starts at zero costs nothing: the first addition is exact. *)
Theorem zero_start (t : tree) : computed (Sum Zero t) = computed t.
Proof.
  cbn [FloatDot.computed]. rewrite Rplus_0_l.
  apply (rounded_of_format emin prec choice), (format_computed emin prec choice).
Qed.

End Format.

(** ** Instances *)

(** 3/4 + (1 + 2^-24) - 1, the first product fused, the second half way between two numbers of
    binary32. *)
Definition example_tree : tree :=
  Sum (Fused 3 (/ 4) (Product 97 (172961 * / 2 ^ 24))) (Product (-1) 1).

Lemma example_exact : exact example_tree = 3 / 4 + / 2 ^ 24.
Proof. unfold example_tree. cbn [exact]. field. Qed.

Lemma example_magnitude : magnitude example_tree = 11 / 4 + / 2 ^ 24.
Proof.
  unfold example_tree. cbn [magnitude].
  rewrite (Rabs_pos_eq (3 * _)) by lra. rewrite (Rabs_left (-1 * 1)) by lra.
  rewrite Rabs_pos_eq by (simpl; lra). field.
Qed.

Lemma example_products : INR (products example_tree) = 3.
Proof. simpl. ring. Qed.

Lemma example_on_grid : on_grid binary32_emin example_tree.
Proof.
  repeat split.
  - apply (multiple_of_integer _ (- Z.of_nat 2) 3); [discriminate |].
    rewrite bpow_opposite. field.
  - apply (multiple_of_integer _ (- Z.of_nat 24) 16777217); [discriminate |].
    rewrite bpow_opposite. field.
  - apply (multiple_of_integer _ 0 (-1)); [discriminate |]. simpl. ring.
Qed.

#[export] Instance prec_positive_24 : Prec_gt_0 binary32_prec.
Proof. reflexivity. Qed.

Example dot_error_leaf_by_leaf_instance :
  let e := relative_error binary32_prec in
  let h := half_smallest binary32_emin in
  Rabs (computed binary32_emin binary32_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24)) <=
    (grown e 2 * Rabs (3 * / 4) + h * (1 + e) ^ 1
      + (grown e 3 * Rabs (97 * (172961 * / 2 ^ 24)) + h * (1 + e) ^ 2))
    + (grown e 2 * Rabs (-1 * 1) + h * (1 + e) ^ 1).
Proof. intros e h. rewrite <- example_exact.
  exact (dot_error_leaf_by_leaf binary32_emin binary32_prec ties_to_even example_tree).
Qed.

Example dot_error_instance :
  let e := relative_error binary32_prec in
  Rabs (computed binary32_emin binary32_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24)) <=
    grown e 3 * (11 / 4 + / 2 ^ 24) + 3 * half_smallest binary32_emin * (1 + e) ^ 2.
Proof.
  intro e. rewrite <- example_exact, <- example_magnitude, <- example_products.
  exact (dot_error binary32_emin binary32_prec ties_to_even example_tree).
Qed.

Example dot_error_without_underflow_instance :
  Rabs (computed binary32_emin binary32_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24)) <=
    grown (relative_error binary32_prec) 3 * (11 / 4 + / 2 ^ 24).
Proof.
  rewrite <- example_exact, <- example_magnitude.
  apply (dot_error_without_underflow binary32_emin binary32_prec _ example_tree example_on_grid).
Qed.

Example dot_error_gamma_instance :
  let u := unit_roundoff binary32_prec in
  Rabs (computed binary32_emin binary32_prec ties_to_even example_tree - (3 / 4 + / 2 ^ 24)) <=
    gamma u 3 * (11 / 4 + / 2 ^ 24) + 3 * half_smallest binary32_emin * (1 + u) ^ 2.
Proof.
  intro u. rewrite <- example_exact, <- example_magnitude, <- example_products.
  apply (dot_error_gamma binary32_emin binary32_prec ties_to_even example_tree).
  unfold unit_roundoff. change (- binary32_prec)%Z with (- Z.of_nat 24)%Z.
  rewrite bpow_opposite. simpl. lra.
Qed.

(** 3 5 + 7 (-2) + 1 is 2 in binary32, whatever the order. *)
Example dot_exact_instance :
  computed binary32_emin binary32_prec ties_to_even (Sum (Fused 3 5 (Product 7 (-2))) (Product 1 1))
    = 2.
Proof.
  rewrite (dot_exact binary32_emin binary32_prec ties_to_even 0).
  - cbn [exact]. ring.
  - discriminate.
  - repeat split; [exists 15%Z | exists (-14)%Z | exists 1%Z]; simpl; ring.
  - cbn [magnitude]. rewrite (Rabs_pos_eq (3 * 5)), (Rabs_left (7 * -2)), (Rabs_pos_eq (1 * 1)) by lra.
    simpl. lra.
Qed.

Example zero_start_instance :
  computed binary32_emin binary32_prec ties_to_even (Sum Zero example_tree)
    = computed binary32_emin binary32_prec ties_to_even example_tree.
Proof. apply (zero_start binary32_emin binary32_prec). Qed.
