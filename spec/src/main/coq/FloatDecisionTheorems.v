(** * When the computed decision is the exact one *)

From Coq Require Import Reals ZArith List Arith Lra Lia SpecFloat.
From Flocq Require Import Core BinarySingleNaN.
From AdamP Require Import FloatDot FloatDotTheorems FloatLanes FloatLanesTheorems.
From AdamP Require Import FloatOverflow FloatOverflowTheorems FloatDecision.

Import ListNotations.
Open Scope R_scope.

Lemma squares_nonnegative (pick : R * R -> R) (l : row) :
  0 <= row_dot (map (fun p => (pick p, pick p)) l).
Proof.
  unfold row_dot. induction l as [| p l IH]; simpl; [lra |].
  generalize (Rle_0_sqr (pick p)). unfold Rsqr. lra.
Qed.

Lemma squares_magnitude (pick : R * R -> R) (l : row) :
  row_magnitude (map (fun p => (pick p, pick p)) l) = row_dot (map (fun p => (pick p, pick p)) l).
Proof.
  unfold row_dot, row_magnitude. induction l as [| p l IH]; [reflexivity |].
  simpl. rewrite IH. rewrite Rabs_pos_eq; [reflexivity |]. apply Rle_0_sqr.
Qed.

(** Cauchy and Schwarz, with the magnitudes of the products on the left. *)
Lemma magnitude_le_norms (l : row) : row_magnitude l <= norms l.
Proof.
  unfold norms. induction l as [| [x y] l IH].
  - unfold row_magnitude, row_dot. simpl. rewrite Rmult_0_r, sqrt_0. lra.
  - assert (A := squares_nonnegative fst l). assert (B := squares_nonnegative snd l).
    fold (weights_squared l) in A. fold (gradients_squared l) in B.
    unfold row_magnitude, row_dot, weights_squared, gradients_squared in *.
    cbn [map weigh fst snd] in *.
    set (a := weigh (fun p => fst p * snd p) (map (fun p => (fst p, fst p)) l)) in *.
    set (b := weigh (fun p => fst p * snd p) (map (fun p => (snd p, snd p)) l)) in *.
    set (m := weigh (fun p => Rabs (fst p * snd p)) l) in *.
    assert (M : 0 <= m).
    { unfold m. clear. induction l as [| p l IH]; simpl; [lra |].
      generalize (Rabs_pos (fst p * snd p)). lra. }
    apply Rsqr_incr_0_var; [| apply sqrt_pos].
    assert (P : 0 <= (x * x + a) * (y * y + b)).
    { apply Rmult_le_pos; generalize (Rle_0_sqr x) (Rle_0_sqr y); unfold Rsqr; lra. }
    rewrite Rsqr_sqrt by exact P.
    assert (Q : m * m <= a * b).
    { rewrite <- (sqrt_def (a * b)) by (apply Rmult_le_pos; assumption).
      apply Rmult_le_compat; assumption. }
    rewrite Rabs_mult. unfold Rsqr.
    assert (X : Rabs x * Rabs x = x * x) by (rewrite <- Rabs_mult; apply Rabs_pos_eq, Rle_0_sqr).
    assert (Y : Rabs y * Rabs y = y * y) by (rewrite <- Rabs_mult; apply Rabs_pos_eq, Rle_0_sqr).
    generalize (Rabs_pos x) (Rabs_pos y). intros Px Py.
    (* 2 |x||y| m <= 2 |x| |y| sqrt(ab) <= x^2 b + y^2 a *)
    assert (R : 2 * (Rabs x * Rabs y * m) <= x * x * b + y * y * a).
    { apply Rle_trans with (2 * (Rabs x * Rabs y * sqrt (a * b))).
      - apply Rmult_le_compat_l; [lra |]. apply Rmult_le_compat_l; [apply Rmult_le_pos; lra | exact IH].
      - rewrite sqrt_mult by assumption.
        rewrite <- X, <- Y. rewrite <- (sqrt_def a) at 2 by assumption.
        rewrite <- (sqrt_def b) at 2 by assumption.
        generalize (Rle_0_sqr (Rabs x * sqrt b - Rabs y * sqrt a)). unfold Rsqr. lra. }
    replace ((Rabs x * Rabs y + m) * (Rabs x * Rabs y + m))
      with ((Rabs x * Rabs x) * (Rabs y * Rabs y) + 2 * (Rabs x * Rabs y * m) + m * m) by ring.
    rewrite X, Y. lra.
Qed.

(** The arithmetic of it, for any three numbers near the exact ones. *)
Lemma verdict_near (theta c r rho a W G a' W' G' : R) :
  0 < W -> 0 < G -> 0 <= theta -> 0 <= c < 1 -> 0 <= r < 1 -> Rabs rho <= r ->
  Rabs (a' - a) <= c * sqrt (W * G) -> Rabs (W' - W) <= c * W -> Rabs (G' - G) <= c * G ->
  let cosine := Rabs a / sqrt (W * G) in
  ((cosine + c) * (1 + r) < theta * (1 - c) -> Rabs a' * (1 + rho) < theta * sqrt (W' * G')) /\
  (theta * (1 + c) <= (cosine - c) * (1 - r) -> theta * sqrt (W' * G') <= Rabs a' * (1 + rho)).
Proof.
  intros HW HG Htheta Hc Hr Hrho Ha HW' HG' cosine.
  set (N := sqrt (W * G)) in *.
  assert (HN : 0 < N) by (apply sqrt_lt_R0, Rmult_lt_0_compat; assumption).
  assert (NN : N * N = W * G) by (apply sqrt_def, Rlt_le, Rmult_lt_0_compat; assumption).
  assert (Hcos : Rabs a = cosine * N) by (unfold cosine; field; lra).
  apply Rabs_le_inv in HW'. apply Rabs_le_inv in HG'. apply Rabs_le_inv in Hrho.
  assert (Hup : Rabs a' <= (cosine + c) * N).
  { replace a' with (a + (a' - a)) by ring. apply Rle_trans with (1 := Rabs_triang _ _). lra. }
  assert (Hlow : (cosine - c) * N <= Rabs a').
  { assert (H := Rabs_triang_inv a (a - a')). replace (a - (a - a')) with a' in H by ring.
    rewrite (Rabs_minus_sym a a') in H. lra. }
  assert (W0 : 0 <= (1 - c) * W <= W') by (split; [apply Rmult_le_pos; lra | lra]).
  assert (G0 : 0 <= (1 - c) * G <= G') by (split; [apply Rmult_le_pos; lra | lra]).
  assert (Slow : (1 - c) * N <= sqrt (W' * G')).
  { rewrite <- (sqrt_square ((1 - c) * N)) by (apply Rmult_le_pos; lra).
    apply sqrt_le_1_alt.
    replace ((1 - c) * N * ((1 - c) * N)) with (((1 - c) * W) * ((1 - c) * G))
      by (replace ((1 - c) * N * ((1 - c) * N)) with ((1 - c) * (1 - c) * (N * N)) by ring;
          rewrite NN; ring).
    apply Rmult_le_compat; lra. }
  assert (Sup : sqrt (W' * G') <= (1 + c) * N).
  { rewrite <- (sqrt_square ((1 + c) * N)) by (apply Rmult_le_pos; lra).
    apply sqrt_le_1_alt.
    replace ((1 + c) * N * ((1 + c) * N)) with (((1 + c) * W) * ((1 + c) * G))
      by (replace ((1 + c) * N * ((1 + c) * N)) with ((1 + c) * (1 + c) * (N * N)) by ring;
          rewrite NN; ring).
    apply Rmult_le_compat; lra. }
  split; intro H.
  - apply Rlt_le_trans with (theta * ((1 - c) * N)); [| apply Rmult_le_compat_l; assumption].
    apply Rle_lt_trans with ((cosine + c) * N * (1 + r)).
    + apply Rmult_le_compat; [apply Rabs_pos | lra | exact Hup | lra].
    + replace ((cosine + c) * N * (1 + r)) with ((cosine + c) * (1 + r) * N) by ring.
      rewrite <- Rmult_assoc. apply Rmult_lt_compat_r; assumption.
  - apply Rle_trans with (theta * ((1 + c) * N)); [apply Rmult_le_compat_l; assumption |].
    rewrite <- Rmult_assoc. apply Rle_trans with ((cosine - c) * (1 - r) * N).
    + apply Rmult_le_compat_r; lra.
    + replace ((cosine - c) * (1 - r) * N) with ((cosine - c) * N * (1 - r)) by ring.
      destruct (Rle_or_lt ((cosine - c) * N) 0) as [Hn | Hp].
      * apply Rle_trans with 0.
        { replace ((cosine - c) * N * (1 - r)) with (- (- ((cosine - c) * N) * (1 - r))) by ring.
          assert (0 <= - ((cosine - c) * N) * (1 - r)) by (apply Rmult_le_pos; lra). lra. }
        apply Rmult_le_pos; [apply Rabs_pos | lra].
      * apply Rmult_le_compat; lra.
Qed.

Lemma row_error_on_grid
    (emin prec : Z) (choice : Z -> bool) (order : row -> tree) (depth : nat -> nat) (l : row) :
  Prec_gt_0 prec -> adds_up order depth -> row_on_grid emin l ->
  Rabs (computed emin prec choice (order l) - row_dot l) <=
    grown (relative_error prec) (depth (length l)) * row_magnitude l.
Proof.
  intros Hprec H Hgrid. destruct (H l) as (E & M & P & D & G). rewrite <- E, <- M.
  apply Rle_trans
    with (1 := @dot_error_without_underflow emin prec Hprec choice (order l) (G emin Hgrid)).
  apply Rmult_le_compat_r; [apply magnitude_nonnegative |].
  apply grown_monotone; [apply Rlt_le, relative_error_positive | exact D].
Qed.

(** The decision is the exact one unless the cosine is within the rounding error of the threshold.
    Let c = (1 + e)^K - 1 with K the order's depth for the row, and let everything after the sums round
    by a factor between 1 - r and 1 + r.  If

      (cos + c)(1 + r) < theta (1 - c)   or   theta (1 + c) <= (cos - c)(1 - r),

    the program's verdict is eq. 11's.  With r = 0: if the cosine is further from theta than c (1 + theta).

    Hypotheses: w and g are not 0, for then eq. 11 has no cosine; nothing is lost to underflow (every
    product a multiple of the smallest number) and nothing overflows; c < 1, for a sum of which no digit
    is left decides nothing.  For the paper's delta = 0.1 and binary32, c is below theta for a running
    sum of up to 14,000 elements and for 16 lanes up to 89,000: longer rows are for wider sums. *)
Theorem decision_agrees
    (emin prec : Z) (choice : Z -> bool) (order : row -> tree) (depth : nat -> nat)
    (theta r rho : R) (l : row) :
  Prec_gt_0 prec -> adds_up order depth ->
  row_on_grid emin l -> row_on_grid emin (weights_squared l) -> row_on_grid emin (gradients_squared l) ->
  0 < row_dot (weights_squared l) -> 0 < row_dot (gradients_squared l) ->
  0 <= theta -> 0 <= r < 1 -> Rabs rho <= r ->
  let c := grown (relative_error prec) (depth (length l)) in
  c < 1 -> clear_of theta c r l ->
  (computed_verdict emin prec choice order rho theta l <-> verdict theta l).
Proof.
  intros Hprec Horder Hl Hw Hg HW HG Htheta Hr Hrho c Hc Hclear.
  assert (C : 0 <= c) by (apply grown_nonnegative, Rlt_le, relative_error_positive).
  assert (N : 0 < norms l) by (apply sqrt_lt_R0, Rmult_lt_0_compat; assumption).
  assert (Ea := row_error_on_grid emin prec choice order depth l Hprec Horder Hl).
  assert (Ew := row_error_on_grid emin prec choice order depth _ Hprec Horder Hw).
  assert (Eg := row_error_on_grid emin prec choice order depth _ Hprec Horder Hg).
  unfold weights_squared in Ew. rewrite (squares_magnitude fst), map_length in Ew.
  unfold gradients_squared in Eg. rewrite (squares_magnitude snd), map_length in Eg.
  fold (weights_squared l) in Ew. fold (gradients_squared l) in Eg. fold c in Ea, Ew, Eg.
  assert (Ea' : Rabs (computed emin prec choice (order l) - row_dot l) <= c * norms l).
  { apply Rle_trans with (1 := Ea). apply Rmult_le_compat_l; [exact C | apply magnitude_le_norms]. }
  destruct (verdict_near theta c r rho _ _ _ _ _ _ HW HG Htheta (conj C Hc) Hr Hrho Ea' Ew Eg)
    as [Below Above].
  fold (norms l) in Below, Above. fold (cosine l) in Below, Above.
  assert (cos0 : 0 <= cosine l).
  { apply Rmult_le_pos; [apply Rabs_pos | apply Rlt_le, Rinv_0_lt_compat, N]. }
  unfold computed_verdict, verdict. destruct Hclear as [H | H].
  - split; intros _; [| exact (Below H)].
    assert ((cosine l + c) * 1 <= (cosine l + c) * (1 + r)) by (apply Rmult_le_compat_l; lra).
    assert (theta * (1 - c) <= theta * 1) by (apply Rmult_le_compat_l; lra). lra.
  - split; intro V.
    + generalize (Above H). lra.
    + exfalso.
      assert (theta * 1 <= theta * (1 + c)) by (apply Rmult_le_compat_l; lra).
      destruct (Rle_or_lt (cosine l) c) as [Hlow | Hhigh].
      * assert (0 <= - (cosine l - c) * (1 - r)) by (apply Rmult_le_pos; lra). lra.
      * assert ((cosine l - c) * (1 - r) <= (cosine l - c) * 1) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(** ** Instances *)

(** w = (1, 1), g = (2^24, 1), in the host's order, with delta = 0.1 and everything after the sums rounded by
    at most 2^-20.  Two of the three sums, 2^24 + 1 and 2^48 + 1, are no numbers of binary32 and are rounded;
    the computed verdict is eq. 11's all the same: not to project. *)
Example decision_agrees_instance (rho : R) :
  Rabs rho <= / 2 ^ 20 ->
  ~ computed_verdict binary32_emin binary32_prec ties_to_even (lanes running_sum 4) rho
    (/ 10 / sqrt 2) [(1, 16777216); (1, 1)].
Proof.
  intro Hrho.
  assert (integers : forall s l, (s <= 0)%Z ->
    Forall (fun p => exists m, fst p * snd p = IZR m) l -> row_on_grid s l).
  { intros s l Hs. apply Forall_impl. intros p [m Hm].
    apply (multiple_of_integer s 0 m); [exact Hs |]. simpl. rewrite Hm. ring. }
  assert (half : / 2 <= cosine [(1, 16777216); (1, 1)]).
  { unfold cosine, norms, row_dot, weights_squared, gradients_squared. cbn [map weigh fst snd].
    rewrite Rabs_pos_eq by lra. set (N := sqrt _).
    assert (P : 0 < N) by (apply sqrt_lt_R0; lra).
    apply Rmult_le_reg_r with N; [exact P |]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply Rmult_le_reg_l with 2; [lra |]. rewrite <- Rmult_assoc, Rinv_r, Rmult_1_l by lra.
    apply Rsqr_incr_0_var; [| lra]. unfold N. rewrite Rsqr_sqrt by lra. unfold Rsqr. lra. }
  assert (T : 0 <= / 10 / sqrt 2 <= / 10).
  { assert (S : 1 <= sqrt 2) by (rewrite <- sqrt_1; apply sqrt_le_1_alt; lra).
    split; [apply Rmult_le_pos; [lra | apply Rlt_le, Rinv_0_lt_compat; lra] |].
    apply Rmult_le_reg_r with (sqrt 2); [lra |].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  assert (C : grown (relative_error binary32_prec) 5 <= / 2 ^ 20).
  { assert (He := relative_error_positive binary32_prec).
    assert (Hu := relative_error_le_unit_roundoff binary32_prec).
    unfold unit_roundoff in Hu. change (- binary32_prec)%Z with (- Z.of_nat 24)%Z in Hu.
    rewrite bpow_opposite in Hu. unfold grown.
    apply Rle_trans with ((1 + / 2 ^ 24) ^ 5 - 1); [| simpl; lra].
    apply Rplus_le_compat_r, pow_incr. lra. }
  assert (C0 := grown_nonnegative (relative_error binary32_prec) 5
    (Rlt_le _ _ (relative_error_positive binary32_prec))).
  set (theta := / 10 / sqrt 2) in *.
  intro V. apply (decision_agrees binary32_emin binary32_prec ties_to_even (lanes running_sum 4) _ _ (/ 2 ^ 20)
    rho _ prec_positive_24 (lanes_add_up running_sum 4 running_sum_adds_up)) in V.
  - unfold verdict in V. lra.
  - apply integers; [discriminate |].
    constructor; [exists 16777216%Z; simpl; ring |]. constructor; [exists 1%Z; simpl; ring | constructor].
  - apply integers; [discriminate |].
    constructor; [exists 1%Z; simpl; ring |]. constructor; [exists 1%Z; simpl; ring | constructor].
  - apply integers; [discriminate |].
    constructor; [exists 281474976710656%Z; simpl; ring |]. constructor; [exists 1%Z; simpl; ring | constructor].
  - unfold row_dot. simpl. lra.
  - unfold row_dot. simpl. lra.
  - lra.
  - simpl. lra.
  - exact Hrho.
  - change (longest_lane 4 (length [(1, 16777216); (1, 1)]%R) + 4)%nat with 5%nat. simpl pow in C. lra.
  - right. change (longest_lane 4 (length [(1, 16777216); (1, 1)]%R) + 4)%nat with 5%nat.
    set (c := grown (relative_error binary32_prec) 5) in *. simpl pow in *. nra.
Qed.

(** ** Near the threshold it may be the other one

    w = (1, 1, 0), g = (16777216, 1, 204792032), all of them numbers of binary32, delta = 0.1, the
    products added one by one.  The exact cosine is not below delta / sqrt 3; the program adds 16777216
    and 1, gets 16777216, and projects, however exactly it compares. *)
Definition near_row : row := [(1, 16777216); (1, 1); (0, 204792032)].

Definition near_threshold : R := / 10 / sqrt 3.

Definition machine_one : binary_float 24 128 := @B754_finite 24 128 false 8388608 (-23) eq_refl.
Definition machine_large : binary_float 24 128 := @B754_finite 24 128 false 8388608 1 eq_refl.
Definition machine_third : binary_float 24 128 := @B754_finite 24 128 false 12799502 4 eq_refl.
Definition machine_zero : binary_float 24 128 := B754_zero false.

Lemma machine_one_value : B2R machine_one = 1.
Proof.
  unfold machine_one, B2R, F2R. cbn [cond_Zopp Fnum Fexp].
  change (-23)%Z with (- Z.of_nat 23)%Z. rewrite bpow_opposite. field.
Qed.

Lemma machine_large_value : B2R machine_large = 16777216.
Proof. unfold machine_large, B2R, F2R. cbn [cond_Zopp Fnum Fexp]. change (bpow radix2 1) with 2. ring. Qed.

Lemma machine_third_value : B2R machine_third = 204792032.
Proof. unfold machine_third, B2R, F2R. cbn [cond_Zopp Fnum Fexp]. change (bpow radix2 4) with 16. ring. Qed.

Lemma machine_sum (x1 y1 x2 y2 x3 y3 : binary_float 24 128) :
  let t := MachineSum (MachineSum (MachineProduct x1 y1) (MachineProduct x2 y2)) (MachineProduct x3 y3) in
  is_finite (evaluated 24 128 eq_refl eq_refl t) = true ->
  computed binary32_emin binary32_prec ties_to_even
    (running_sum [(B2R x1, B2R y1); (B2R x2, B2R y2); (B2R x3, B2R y3)])
  = B2R (evaluated 24 128 eq_refl eq_refl t).
Proof.
  intros t H. rewrite (finite_result_is_computed 24 128 eq_refl eq_refl t H). reflexivity.
Qed.

Theorem decision_may_flip :
  Forall (fun p => format binary32_emin binary32_prec (fst p) /\
                   format binary32_emin binary32_prec (snd p)) near_row /\
  ~ verdict near_threshold near_row /\
  computed_verdict binary32_emin binary32_prec ties_to_even running_sum 0 near_threshold near_row.
Proof.
  assert (S3 : 0 < sqrt 3) by (apply sqrt_lt_R0; lra).
  split; [| split].
  - assert (F : forall x : binary_float 24 128, format binary32_emin binary32_prec (B2R x)).
    { intro x. apply (generic_format_B2R 24 128). }
    assert (F0 : format binary32_emin binary32_prec 0) by apply generic_format_0.
    assert (F1 := F machine_one). assert (FL := F machine_large). assert (F3 := F machine_third).
    rewrite machine_one_value in F1. rewrite machine_large_value in FL. rewrite machine_third_value in F3.
    repeat constructor; assumption.
  - unfold verdict. apply Rle_not_lt. unfold cosine, norms, near_threshold, near_row.
    unfold row_dot, weights_squared, gradients_squared. cbn [map weigh fst snd].
    rewrite Rabs_pos_eq by lra.
    set (N := sqrt (_ * _)).
    assert (PN : 0 < N) by (apply sqrt_lt_R0; lra).
    apply Rmult_le_reg_r with (10 * sqrt 3 * N); [repeat apply Rmult_lt_0_compat; lra |].
    replace (/ 10 / sqrt 3 * (10 * sqrt 3 * N)) with N by (field; lra).
    set (a := 1 * 16777216 + (1 * 1 + (0 * 204792032 + 0))).
    replace (a / N * (10 * sqrt 3 * N)) with (a * 10 * sqrt 3) by (field; lra).
    apply Rsqr_incr_0_var; [| apply Rmult_le_pos; [unfold a |]; lra].
    unfold N. rewrite Rsqr_sqrt by lra. rewrite Rsqr_mult, Rsqr_sqrt by lra. unfold Rsqr, a. lra.
  - unfold computed_verdict, near_row, weights_squared, gradients_squared. cbn [map fst snd].
    rewrite Rplus_0_r, Rmult_1_r.
    change [(1, 16777216); (1, 1); (0, 204792032)] with
      [(1, 16777216); (1, 1); (B2R machine_zero, 204792032)].
    change [(1, 1); (1, 1); (0, 0)] with [(1, 1); (1, 1); (B2R machine_zero, B2R machine_zero)].
    rewrite <- machine_one_value, <- machine_large_value, <- machine_third_value.
    rewrite !machine_sum by (vm_compute; reflexivity).
    rewrite <- !SF2R_B2SF.
    match goal with |- Rabs (SF2R _ ?a) < _ * sqrt (SF2R _ ?w * SF2R _ ?g) =>
      replace a with (S754_finite false 8388608 1) by (vm_compute; reflexivity);
      replace w with (S754_finite false 8388608 (-22)) by (vm_compute; reflexivity);
      replace g with (S754_finite false 9830401 32) by (vm_compute; reflexivity)
    end.
    cbn [SF2R cond_Zopp]. unfold F2R. cbn [Fnum Fexp].
    change (-22)%Z with (- Z.of_nat 22)%Z. rewrite bpow_opposite.
    change (bpow radix2 1) with 2. change (bpow radix2 32) with 4294967296.
    rewrite Rabs_pos_eq by lra. unfold near_threshold.
    apply Rmult_lt_reg_r with (10 * sqrt 3); [lra |].
    match goal with |- _ < _ * ?n * _ => set (N := n) end.
    replace (/ 10 / sqrt 3 * N * (10 * sqrt 3)) with N by (field; lra).
    apply Rsqr_incrst_0; [| apply Rmult_le_pos; lra | apply sqrt_pos].
    unfold N. rewrite Rsqr_sqrt by (simpl; lra). rewrite !Rsqr_mult, Rsqr_sqrt by lra.
    unfold Rsqr. simpl. lra.
Qed.
