(** * What the bound says of a machine's numbers *)

From Coq Require Import Reals ZArith Bool Lra Lia.
From Flocq Require Import Core BinarySingleNaN.
From AdamP Require Import FloatDot FloatDotTheorems FloatOverflow.

Open Scope R_scope.

Section Machine.

Variables prec emax : Z.
Context (prec_gt_0_ : Prec_gt_0 prec).
Context (prec_lt_emax_ : Prec_lt_emax prec emax).

Notation emin := (3 - emax - prec)%Z.
Notation evaluated := (evaluated prec emax prec_gt_0_ prec_lt_emax_).
Notation real := (real prec emax).
Notation computed := (computed emin prec ties_to_even).
Notation e := (relative_error prec).

Lemma overflow_is_infinite (x : binary_float prec emax) (s : bool) :
  B2SF x = binary_overflow prec emax mode_NE s -> is_finite x = false.
Proof. intro H. destruct x; try reflexivity; discriminate H. Qed.

Lemma finite_summands (x y : binary_float prec emax) :
  is_finite (Bplus mode_NE x y) = true -> is_finite x = true /\ is_finite y = true.
Proof.
  destruct x as [sx | sx | | sx mx ex Hx], y as [sy | sy | | sy my ey Hy]; simpl; auto;
    try discriminate.
  destruct (Bool.eqb sx sy); discriminate.
Qed.

Lemma finite_fused (x y z : binary_float prec emax) :
  is_finite (Bfma mode_NE x y z) = true ->
  is_finite x = true /\ is_finite y = true /\ is_finite z = true.
Proof.
  destruct x as [sx | sx | | sx mx ex Hx], y as [sy | sy | | sy my ey Hy],
    z as [sz | sz | | sz mz ez Hz]; simpl; auto; try discriminate;
    destruct (Bool.eqb _ _); discriminate.
Qed.

(** An overflow is never hidden: if the result of a dot product is finite, it is the one that the
    unbounded format gives, and all that is said of [computed] holds of it.  Whoever sees a finite number
    needs to know nothing else. *)
Theorem finite_result_is_computed (t : machine_tree prec emax) :
  is_finite (evaluated t) = true -> B2R (evaluated t) = computed (real t).
Proof.
  induction t as [| x y | a Ha b Hb | x y t Ht]; intro H.
  - reflexivity.
  - cbn [FloatOverflow.evaluated] in *. cbn [FloatOverflow.real FloatDot.computed].
    generalize (Bmult_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE x y).
    destruct (Rlt_bool _ _); intro C.
    + destruct C as [C _]. exact C.
    + rewrite (overflow_is_infinite _ _ C) in H. discriminate.
  - cbn [FloatOverflow.evaluated] in *. cbn [FloatOverflow.real FloatDot.computed].
    destruct (finite_summands _ _ H) as [Fa Fb].
    generalize (Bplus_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE _ _ Fa Fb).
    rewrite <- (Ha Fa), <- (Hb Fb).
    destruct (Rlt_bool _ _); intro C.
    + destruct C as [C _]. exact C.
    + destruct C as [C _]. rewrite (overflow_is_infinite _ _ C) in H. discriminate.
  - cbn [FloatOverflow.evaluated] in *. cbn [FloatOverflow.real FloatDot.computed].
    destruct (finite_fused _ _ _ H) as (Fx & Fy & Ft).
    generalize (Bfma_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE _ _ _ Fx Fy Ft).
    rewrite <- (Ht Ft). cbv zeta.
    destruct (Rlt_bool _ _); intro C.
    + destruct C as [C _]. exact C.
    + rewrite (overflow_is_infinite _ _ C) in H. discriminate.
Qed.

(** The bound for a machine: a finite result is within the bound of the exact one. *)
Theorem machine_dot_error (t : machine_tree prec emax) :
  is_finite (evaluated t) = true ->
  Rabs (B2R (evaluated t) - exact (real t)) <= depth_bound e (half_smallest emin) (real t).
Proof.
  intro H. rewrite (finite_result_is_computed t H). apply (@dot_error emin prec prec_gt_0_).
Qed.

(** When nothing overflows: finite factors, and magnitudes that stay below 2^emax by the error's bound.
    In words: (1 + e)^K sum |x_i y_i| + n h (1 + e)^(K-1) < 2^emax. *)
Theorem no_overflow (t : machine_tree prec emax) :
  finite_factors prec emax t ->
  magnitude (real t) + depth_bound e (half_smallest emin) (real t) < bpow radix2 emax ->
  is_finite (evaluated t) = true.
Proof.
  assert (He := relative_error_positive prec).
  assert (Hh := half_smallest_positive emin).
  set (reach := fun t => magnitude t + leaf_bound e (half_smallest emin) 0 t).
  assert (small : forall t, reach t < bpow radix2 emax -> Rabs (computed t) < bpow radix2 emax).
  { intros s Hs. apply Rle_lt_trans with (2 := Hs). unfold reach.
    replace (computed s) with ((computed s - exact s) + exact s) by ring.
    apply Rle_trans with (1 := Rabs_triang _ _).
    generalize (@dot_error_leaf_by_leaf emin prec prec_gt_0_ ties_to_even s) (exact_le_magnitude s). lra. }
  assert (inner : forall s, reach s <= magnitude s + leaf_bound e (half_smallest emin) 1 s).
  { intro s. unfold reach. rewrite leaf_bound_S.
    generalize (leaf_bound_nonnegative e _ s (Rlt_le _ _ He) (Rlt_le _ _ Hh) 0) (magnitude_nonnegative s).
    nra. }
  assert (reach_positive : forall s k, 0 <= magnitude s + leaf_bound e (half_smallest emin) k s).
  { intros s k.
    generalize (leaf_bound_nonnegative e _ s (Rlt_le _ _ He) (Rlt_le _ _ Hh) k) (magnitude_nonnegative s).
    lra. }
  intros Hf Hb.
  assert (Hr : reach (real t) < bpow radix2 emax).
  { apply Rle_lt_trans with (2 := Hb). unfold reach. apply Rplus_le_compat_l.
    apply (leaf_bound_le_depth e _ (real t) 0); apply Rlt_le; assumption. }
  clear Hb. induction t as [| x y | a Ha b Hb | x y t Ht].
  - reflexivity.
  - assert (S := small _ Hr). cbn [FloatOverflow.real FloatDot.computed] in S.
    generalize (Bmult_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE x y).
    rewrite Rlt_bool_true by exact S. intros (_ & F & _).
    cbn [FloatOverflow.evaluated]. rewrite F. destruct Hf as [-> ->]. reflexivity.
  - assert (S := small _ Hr). cbn [FloatOverflow.real FloatDot.computed] in S.
    destruct Hf as [Hfa Hfb].
    assert (Hra : reach (real a) < bpow radix2 emax /\ reach (real b) < bpow radix2 emax).
    { unfold reach in Hr. cbn [FloatOverflow.real magnitude leaf_bound] in Hr.
      generalize (inner (real a)) (inner (real b)) (reach_positive (real a) 1%nat)
        (reach_positive (real b) 1%nat). lra. }
    destruct Hra as [Hra Hrb].
    specialize (Ha Hfa Hra). specialize (Hb Hfb Hrb).
    generalize (Bplus_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE _ _ Ha Hb).
    rewrite (finite_result_is_computed a Ha), (finite_result_is_computed b Hb).
    rewrite Rlt_bool_true by exact S. intros (_ & F & _). exact F.
  - assert (S := small _ Hr). cbn [FloatOverflow.real FloatDot.computed] in S.
    destruct Hf as (Hx & Hy & Hft).
    assert (Hrt : reach (real t) < bpow radix2 emax).
    { unfold reach in Hr. cbn [FloatOverflow.real magnitude leaf_bound] in Hr.
      assert (0 <= grown e 1 * Rabs (B2R x * B2R y)).
      { apply Rmult_le_pos; [apply grown_nonnegative; lra | apply Rabs_pos]. }
      generalize (inner (real t)) (Rabs_pos (B2R x * B2R y)). simpl pow in Hr. lra. }
    specialize (Ht Hft Hrt).
    generalize (Bfma_correct prec emax prec_gt_0_ prec_lt_emax_ mode_NE _ _ _ Hx Hy Ht).
    rewrite (finite_result_is_computed t Ht). cbv zeta.
    rewrite Rlt_bool_true by exact S. intros (_ & F & _). exact F.
Qed.

End Machine.

(** ** Instances: binary32, 3/2 3/2 + 3/2 3/2 with one rounding saved *)

Definition three_halves : binary_float 24 128 := @B754_finite 24 128 false 12582912 (-23) eq_refl.

Definition example_machine_tree : machine_tree 24 128 :=
  MachineFused three_halves three_halves (MachineProduct three_halves three_halves).

Lemma three_halves_value : B2R three_halves = 3 / 2.
Proof.
  unfold three_halves, B2R, F2R. cbn [cond_Zopp Fnum Fexp].
  change (-23)%Z with (- Z.of_nat 23)%Z. rewrite bpow_opposite. field.
Qed.

Example finite_result_is_computed_instance :
  B2R (evaluated 24 128 eq_refl eq_refl example_machine_tree)
    = computed binary32_emin binary32_prec ties_to_even
        (Fused (B2R three_halves) (B2R three_halves) (Product (B2R three_halves) (B2R three_halves))).
Proof.
  apply (finite_result_is_computed 24 128 eq_refl eq_refl example_machine_tree).
  vm_compute. reflexivity.
Qed.

Example machine_dot_error_instance :
  Rabs (B2R (evaluated 24 128 eq_refl eq_refl example_machine_tree) - 9 / 2) <=
    depth_bound (relative_error 24) (half_smallest (-149)) (real 24 128 example_machine_tree).
Proof.
  replace (9 / 2) with (exact (real 24 128 example_machine_tree)).
  - apply (machine_dot_error 24 128 eq_refl eq_refl example_machine_tree). vm_compute. reflexivity.
  - cbn [real example_machine_tree exact]. rewrite three_halves_value. field.
Qed.

Example no_overflow_instance :
  is_finite (evaluated 24 128 eq_refl eq_refl example_machine_tree) = true.
Proof.
  apply no_overflow.
  - repeat split.
  - unfold depth_bound. cbn [real example_machine_tree magnitude products roundings Nat.pred].
    rewrite three_halves_value. rewrite (Rabs_pos_eq (3 / 2 * (3 / 2))) by lra.
    assert (He := relative_error_positive 24). assert (Hu := relative_error_le_unit_roundoff 24).
    assert (U : unit_roundoff 24 <= 1) by (apply (bpow_le radix2 (-24) 0); discriminate).
    assert (H : half_smallest (3 - 128 - 24) <= 1) by (apply (bpow_le radix2 _ 0); discriminate).
    assert (Hp := half_smallest_positive (3 - 128 - 24)).
    assert (B : bpow radix2 5 <= bpow radix2 128) by (apply bpow_le; discriminate).
    apply Rlt_le_trans with (2 := B).
    set (e := relative_error 24) in *. set (h := half_smallest (3 - 128 - 24)) in *.
    assert (e * e <= 1) by nra. assert (h * e <= 1) by nra.
    change (bpow radix2 5) with 32. unfold grown. simpl INR. simpl pow. lra.
Qed.
