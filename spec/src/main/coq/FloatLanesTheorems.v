(** * How deep loops and lanes are *)

From Coq Require Import Reals ZArith List Arith Lra Lia.
From Flocq Require Import Core.
From AdamP Require Import FloatDot FloatDotTheorems FloatLanes.

Import ListNotations.
Open Scope R_scope.

Lemma fold_added (l : row) (acc : tree) :
  let t := fold_left added l acc in
  exact t = exact acc + row_dot l /\
  magnitude t = magnitude acc + row_magnitude l /\
  products t = (products acc + length l)%nat /\
  ((1 <= roundings acc)%nat -> roundings t = (roundings acc + length l)%nat) /\
  (forall s, on_grid s acc -> row_on_grid s l -> on_grid s t).
Proof.
  revert acc. induction l as [| p l IH]; intro acc.
  - unfold row_dot, row_magnitude. simpl. repeat split; try ring; try lia. auto.
  - destruct (IH (added acc p)) as (E & M & P & D & G).
    cbn [fold_left length]. unfold row_dot, row_magnitude in *. cbn [weigh].
    rewrite E, M, P. cbn [added exact magnitude products]. repeat split.
    + ring.
    + ring.
    + lia.
    + intro H. rewrite D by (cbn [added roundings]; lia). cbn [added roundings]. lia.
    + intros s Ha Hl. apply Forall_cons_iff in Hl. destruct Hl as [Hp Hl].
      apply G; [split; assumption | exact Hl].
Qed.

(** A loop over n products has depth n at most: the first product is rounded once and then at every one of the
    n - 1 additions. *)
Theorem running_sum_adds_up : adds_up running_sum (fun n => n).
Proof.
  intros [| p l].
  - repeat split; reflexivity || apply le_n.
  - destruct (fold_added l (Product (fst p) (snd p))) as (E & M & P & D & G).
    cbn [running_sum length]. rewrite E, M, P, D by apply le_n.
    repeat split; [cbn [roundings]; lia |].
    intros s Hl. apply Forall_cons_iff in Hl. destruct Hl as [Hp Hl]. apply G; assumption.
Qed.

(** Fused multiply-adds have the same bound: what they save is the rounding of each product before it is
    added, not a rounding of the longest way. *)
Theorem fused_sum_adds_up : adds_up fused_sum (fun n => n).
Proof.
  assert (G : forall l acc,
    let t := fold_left (fun acc p => Fused (fst p) (snd p) acc) l acc in
    exact t = exact acc + row_dot l /\
    magnitude t = magnitude acc + row_magnitude l /\
    products t = (products acc + length l)%nat /\
    roundings t = (roundings acc + length l)%nat /\
    (forall s, on_grid s acc -> row_on_grid s l -> on_grid s t)).
  { induction l as [| p l IH]; intro acc.
    - unfold row_dot, row_magnitude. simpl. repeat split; try ring; try lia. auto.
    - destruct (IH (Fused (fst p) (snd p) acc)) as (E & M & P & D & G).
      cbn [fold_left length]. unfold row_dot, row_magnitude in *. cbn [weigh].
      rewrite E, M, P, D. cbn [exact magnitude products roundings]. repeat split; try ring; try lia.
      intros s Ha Hl. apply Forall_cons_iff in Hl. destruct Hl as [Hp Hl].
      apply G; [split; assumption | exact Hl]. }
  intro l. destruct (G l Zero) as (E & M & P & D & S). unfold fused_sum. rewrite E, M, P, D.
  cbn [exact magnitude products roundings]. repeat split; try ring; [lia |].
  intros s Hl. apply S; [exact I | exact Hl].
Qed.

(** A loop as it is written starts at zero; that changes no result and adds no rounding. *)
Theorem loop_is_running_sum (emin prec : Z) (choice : Z -> bool) (l : row) :
  Prec_gt_0 prec ->
  computed emin prec choice (loop l) = computed emin prec choice (running_sum l).
Proof.
  intro Hprec.
  assert (C : forall l a b, computed emin prec choice a = computed emin prec choice b ->
    computed emin prec choice (fold_left added l a) = computed emin prec choice (fold_left added l b)).
  { clear l. induction l as [| p l IH]; intros a b H; [exact H |].
    cbn [fold_left]. apply IH. cbn [added computed]. rewrite H. reflexivity. }
  destruct l as [| p l]; [reflexivity |]. unfold loop. cbn [fold_left running_sum].
  apply C, zero_start; exact Hprec.
Qed.

(** Sums over the lanes. *)
Fixpoint total (f : nat -> R) (n : nat) : R :=
  match n with
  | O => 0
  | S n => total f n + f n
  end.

Lemma total_shift (f : nat -> R) (n : nat) : total f (S n) = f O + total (fun j => f (S j)) n.
Proof.
  induction n as [| n IH]; [simpl; ring |].
  change (total f (S (S n))) with (total f (S n) + f (S n)). rewrite IH. simpl. ring.
Qed.

Lemma total_two (f : nat -> R) (m n : nat) :
  total f (m + n) = total f m + total (fun j => f (j + m)%nat) n.
Proof.
  induction n as [| n IH]; [rewrite Nat.add_0_r; simpl; ring |].
  rewrite Nat.add_succ_r. cbn [total]. rewrite IH. rewrite (Nat.add_comm n m). ring.
Qed.

Lemma total_ext (f g : nat -> R) (n : nat) :
  (forall j, (j < n)%nat -> f j = g j) -> total f n = total g n.
Proof.
  induction n as [| n IH]; intro H; [reflexivity |]. cbn [total].
  rewrite IH by (intros j Hj; apply H; lia). rewrite (H n) by lia. reflexivity.
Qed.

Lemma total_plus (f g : nat -> R) (n : nat) :
  total (fun j => f j + g j) n = total f n + total g n.
Proof. induction n as [| n IH]; simpl; [ring |]. rewrite IH. ring. Qed.

Lemma lanes_weigh (measure : R * R -> R) (c : nat) (l : row) :
  total (fun j => weigh measure (lane (S c) j l)) (S c) = weigh measure l.
Proof.
  induction l as [| p l IH].
  - simpl weigh. assert (Z : forall n, total (fun _ => 0) n = 0).
    { induction n as [| n IHn]; simpl; lra. }
    apply Z.
  - rewrite total_shift. cbn [lane weigh Nat.pred].
    cbn [total] in IH. lra.
Qed.

Lemma lane_length (c j : nat) (l : row) :
  (j <= c)%nat -> length (lane (S c) j l) = ((length l + c - j) / S c)%nat.
Proof.
  revert j. induction l as [| p l IH]; intros j Hj.
  - simpl length. rewrite Nat.div_small by lia. reflexivity.
  - destruct j as [| j]; cbn [lane length Nat.pred].
    + rewrite IH by lia. replace (S (length l) + c - 0)%nat with (length l + 1 * S c)%nat by lia.
      rewrite Nat.div_add by lia. rewrite Nat.add_sub. lia.
    + rewrite IH by lia. f_equal; lia.
Qed.

Lemma folded_total (m : nat) (part : nat -> tree) :
  exact (folded m part) = total (fun j => exact (part j)) (2 ^ m) /\
  magnitude (folded m part) = total (fun j => magnitude (part j)) (2 ^ m) /\
  INR (products (folded m part)) = total (fun j => INR (products (part j))) (2 ^ m).
Proof.
  revert part. induction m as [| m IH]; intro part.
  - simpl. repeat split; ring.
  - cbn [folded]. destruct (IH (fun j => Sum (part j) (part (j + 2 ^ m)%nat))) as (E & M & P).
    rewrite E, M, P. cbn [exact magnitude products].
    replace (2 ^ S m)%nat with (2 ^ m + 2 ^ m)%nat by (simpl; lia).
    rewrite !total_two. rewrite <- !total_plus. repeat split.
    apply total_ext. intros j _. apply plus_INR.
Qed.

Lemma folded_roundings (m k : nat) (part : nat -> tree) :
  (forall j, (j < 2 ^ m)%nat -> (roundings (part j) <= k)%nat) ->
  (roundings (folded m part) <= k + m)%nat.
Proof.
  revert k part. induction m as [| m IH]; intros k part H.
  - simpl. rewrite Nat.add_0_r. apply H. simpl. lia.
  - cbn [folded]. rewrite Nat.add_succ_r. apply (IH (S k)). intros j Hj. cbn [roundings].
    assert (roundings (part j) <= k)%nat by (apply H; simpl; lia).
    assert (roundings (part (j + 2 ^ m)%nat) <= k)%nat by (apply H; simpl; lia).
    lia.
Qed.

Lemma folded_on_grid (s : Z) (m : nat) (part : nat -> tree) :
  (forall j, on_grid s (part j)) -> on_grid s (folded m part).
Proof.
  revert part. induction m as [| m IH]; intros part H; [apply H |].
  cbn [folded]. apply IH. intro j. split; apply H.
Qed.

Lemma lane_on_grid (s : Z) (count j : nat) (l : row) :
  row_on_grid s l -> row_on_grid s (lane count j l).
Proof.
  unfold row_on_grid. revert j.
  induction l as [| p l IH]; intros j H; [constructor |].
  apply Forall_cons_iff in H. destruct H as [Hp Hl].
  destruct j as [| j]; cbn [lane]; [constructor; [exact Hp |] |]; apply IH; exact Hl.
Qed.

(** Lanes.  Whatever loop runs in each of 2^m lanes, if it adds up a row of n products within n
    roundings, then lanes folded by halves add up a row of n products within ceil(n / 2^m) + m. *)
Theorem lanes_add_up (run : row -> tree) (m : nat) :
  adds_up run (fun n => n) -> adds_up (lanes run m) (fun n => (longest_lane m n + m)%nat).
Proof.
  intros H l. unfold lanes.
  assert (Hc : exists c, (2 ^ m)%nat = S c).
  { exists (Nat.pred (2 ^ m)). assert (2 ^ m <> 0)%nat by (apply Nat.pow_nonzero; lia). lia. }
  destruct Hc as [c Hc].
  destruct (folded_total m (fun j => run (lane (2 ^ m) j l))) as (E & M & P).
  rewrite E, M. rewrite Hc in *. repeat split.
  - unfold row_dot. rewrite <- (lanes_weigh _ c l).
    apply total_ext. intros j _. destruct (H (lane (S c) j l)) as (Ej & _). exact Ej.
  - unfold row_magnitude. rewrite <- (lanes_weigh _ c l).
    apply total_ext. intros j _. destruct (H (lane (S c) j l)) as (_ & Mj & _). exact Mj.
  - apply INR_eq. rewrite P.
    assert (W : forall l : row, INR (length l) = weigh (fun _ => 1) l).
    { clear. induction l as [| p l IH]; [reflexivity |].
      cbn [length weigh]. rewrite S_INR, IH. ring. }
    rewrite W, <- (lanes_weigh _ c l).
    apply total_ext. intros j _. destruct (H (lane (S c) j l)) as (_ & _ & Pj & _).
    rewrite Pj. apply W.
  - apply folded_roundings. rewrite Hc. intros j Hj.
    destruct (H (lane (S c) j l)) as (_ & _ & _ & Dj & _).
    apply Nat.le_trans with (1 := Dj). rewrite lane_length by lia.
    unfold longest_lane. rewrite Hc. simpl Nat.pred. apply Nat.div_le_mono; lia.
  - intros s Hl. apply folded_on_grid. intro j.
    destruct (H (lane (S c) j l)) as (_ & _ & _ & _ & Gj). apply Gj, lane_on_grid, Hl.
Qed.

(** The error of a row in any order, by a bound on its depth: e = u/(1 + u), h = 2^(emin-1). *)
Theorem row_error (emin prec : Z) (choice : Z -> bool) (order : row -> tree) (depth : nat -> nat) (l : row) :
  Prec_gt_0 prec -> adds_up order depth ->
  Rabs (computed emin prec choice (order l) - row_dot l) <=
    grown (relative_error prec) (depth (length l)) * row_magnitude l
    + INR (length l) * half_smallest emin
      * (1 + relative_error prec) ^ Nat.pred (depth (length l)).
Proof.
  intros Hprec H. destruct (H l) as (E & M & P & D & _). rewrite <- E, <- M, <- P.
  apply Rle_trans with (1 := @dot_error emin prec Hprec choice (order l)). unfold depth_bound.
  assert (He := relative_error_positive prec).
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r; [apply magnitude_nonnegative |].
    apply grown_monotone; [lra |]. rewrite P. exact D.
  - apply Rmult_le_compat_l.
    + apply Rmult_le_pos; [apply pos_INR | apply Rlt_le, bpow_gt_0].
    + apply Rle_pow; [lra |]. rewrite P. lia.
Qed.

(** The host runtime: binary32, 16 lanes, products rounded before they are added, lanes folded 16, 8, 4,
    2, 1.  A row of n products is within

      ((1 + 2^-24)^(ceil(n/16) + 4) - 1) sum |x_i y_i| + n 2^-150 (1 + 2^-24)^(ceil(n/16) + 3). *)
Theorem host_dot_error (choice : Z -> bool) (l : row) :
  let k := (longest_lane 4 (length l) + 4)%nat in
  Rabs (computed binary32_emin binary32_prec choice (lanes running_sum 4 l) - row_dot l) <=
    ((1 + / 2 ^ 24) ^ k - 1) * row_magnitude l
    + INR (length l) * / 2 ^ 150 * (1 + / 2 ^ 24) ^ Nat.pred k.
Proof.
  intro k.
  assert (H := row_error binary32_emin binary32_prec choice _ _ l prec_positive_24
    (lanes_add_up running_sum 4 running_sum_adds_up)).
  cbv beta in H. fold k in H. apply Rle_trans with (1 := H).
  assert (He := relative_error_positive binary32_prec).
  assert (Hu := relative_error_le_unit_roundoff binary32_prec).
  unfold unit_roundoff in Hu. change (- binary32_prec)%Z with (- Z.of_nat 24)%Z in Hu.
  rewrite bpow_opposite in Hu.
  unfold half_smallest. change (binary32_emin - 1)%Z with (- Z.of_nat 150)%Z.
  rewrite bpow_opposite. unfold grown.
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r.
    + destruct (running_sum_adds_up l) as (_ & <- & _). apply magnitude_nonnegative.
    + apply Rplus_le_compat_r, pow_incr. lra.
  - apply Rmult_le_compat_l.
    + apply Rmult_le_pos; [apply pos_INR |]. apply Rlt_le, Rinv_0_lt_compat, pow_lt. lra.
    + apply pow_incr. lra.
Qed.

(** ** Instances: a row of 100 products i/3 times 1 - i *)

Definition example_row : row := map (fun i => (INR i / 3, 1 - INR i)) (seq 0 100).

Example loop_is_running_sum_instance :
  computed bfloat16_emin bfloat16_prec ties_to_even (loop example_row)
    = computed bfloat16_emin bfloat16_prec ties_to_even (running_sum example_row).
Proof. apply loop_is_running_sum. reflexivity. Qed.

(** Lanes of fused multiply-adds. *)
Example lanes_add_up_instance :
  (roundings (lanes fused_sum 4 example_row) <= 11)%nat.
Proof.
  destruct (lanes_add_up fused_sum 4 fused_sum_adds_up example_row) as (_ & _ & _ & D & _). exact D.
Qed.

Example row_error_instance :
  let e := relative_error binary16_prec in
  Rabs (computed binary16_emin binary16_prec ties_to_even (fused_sum example_row) - row_dot example_row) <=
    grown e 100 * row_magnitude example_row
    + INR 100 * half_smallest binary16_emin * (1 + e) ^ 99.
Proof.
  apply (row_error binary16_emin binary16_prec ties_to_even _ _ example_row eq_refl fused_sum_adds_up).
Qed.

Example host_dot_error_instance :
  Rabs (computed binary32_emin binary32_prec ties_to_even (lanes running_sum 4 example_row)
      - row_dot example_row) <=
    ((1 + / 2 ^ 24) ^ 11 - 1) * row_magnitude example_row + INR 100 * / 2 ^ 150 * (1 + / 2 ^ 24) ^ 10.
Proof. exact (host_dot_error ties_to_even example_row). Qed.
