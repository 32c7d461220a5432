(** * The rationals within the reals

    The map that takes an evaluated run to the run that the theorems are about, and roots that are
    rational. *)

From Coq Require Import List Bool QArith Qreals Reals Lra.
From AdamP Require Import Algebra RealScalars RationalScalars Coordinates Families Rows Steps AdamSteps.
From AdamP Require Import Bridge BridgeLemmas.

Lemma real_of_reduced : forall x : Q, Q2R (Qred x) = Q2R x.
Proof. intro x; apply Qeq_eqR, Qred_correct. Qed.

(** Coq's real inverse of zero is zero, and so is its rational one: no case needs to be left out. *)
Lemma real_of_quotient : forall x y : Q, Q2R (x / y) = (Q2R x / Q2R y)%R.
Proof.
  intros x y; destruct (Qeq_dec y 0) as [E | E]; [| apply Q2R_div; exact E].
  rewrite (Qeq_eqR _ _ E), RMicromega.Q2R_0; unfold Rdiv; rewrite Rinv_0, Rmult_0_r.
  rewrite <- RMicromega.Q2R_0; apply Qeq_eqR; rewrite E; unfold Qdiv; apply Qmult_0_r.
Qed.

Lemma real_comparison : forall x y : Q, negb (Qle_bool y x) = Rless (Q2R x) (Q2R y).
Proof.
  intros x y; unfold Rless; destruct (Rlt_dec (Q2R x) (Q2R y)) as [H | H];
    destruct (Qle_bool y x) eqn:E; try reflexivity.
  - apply Qle_bool_iff, Qle_Rle in E; lra.
  - exfalso; apply H, Qlt_Rlt, Qnot_le_lt; rewrite <- Qle_bool_iff, E; discriminate.
Qed.

Definition rational_to_real : ScalarMap RationalScalars RealScalars.
Proof.
  refine {| on_scalars := (Q2R : RationalScalars -> RealScalars) |};
    cbn [RationalScalars RealScalars zero one add sub mul div less]; intros; rewrite ?real_of_reduced.
  - apply RMicromega.Q2R_0.
  - apply RMicromega.Q2R_1.
  - apply Q2R_plus.
  - apply Q2R_minus.
  - apply Q2R_mult.
  - apply real_of_quotient.
  - apply real_comparison.
Defined.

(** Q^n into R^n, and tensors of [m] such rows. *)
Definition vectors_to_real (n : nat) := coordinates_map rational_to_real n.
Definition tensors_to_real (m n : nat) := rows_map rational_to_real m (vectors_to_real n).

(** The same with roots: a rational stand-in on the one side, the square root on the other. *)
Definition elements_to_real (root : RationalScalars -> RationalScalars) (n : nat) :=
  elementwise_map rational_to_real n root (sqrt : RealScalars -> RealScalars).

(** ** Roots *)

Lemma rational_root_nonneg : forall x, (0 <= Q2R (rational_root x))%R.
Proof.
  intro x; rewrite <- RMicromega.Q2R_0; apply Qle_Rle; unfold Qle; cbn.
  rewrite Z.mul_1_r; apply Z.sqrt_nonneg.
Qed.

Lemma root_of_rational : forall x, has_root x = true -> Q2R (rational_root x) = sqrt (Q2R x).
Proof.
  intros x H; apply Qeq_bool_eq, Qeq_eqR in H; rewrite Q2R_mult in H.
  rewrite <- H; symmetry; apply sqrt_square, rational_root_nonneg.
Qed.

(** Whether all elements of a vector, of a tensor have a root. *)
Fixpoint all_elements {K : Scalars} (p : K -> bool) {n : nat} : tuple K n -> bool :=
  match n with
  | O => fun _ => true
  | S n => fun x => andb (p (fst x)) (all_elements p (snd x))
  end.

Definition all_rows {A} (m : nat) (p : A -> bool) : family A m -> bool :=
  family_fold m (fun x rest => andb (p x) rest) true.

Definition correction_has_root (c : Betas RationalScalars) (t : nat) : bool :=
  implb (corrected c) (has_root (sub one (power (beta2 c) t))).

Lemma vector_roots : forall n (v : Coordinates RationalScalars n),
  all_elements has_root v = true ->
  vectors_to_real n (map_tuple rational_root v)
  = map_tuple (sqrt : RealScalars -> RealScalars) (vectors_to_real n v).
Proof.
  induction n as [| n IH]; [reflexivity | intros [x v] H].
  cbn in H; apply andb_prop in H; destruct H as [Hx Hv].
  cbn; f_equal; [apply root_of_rational; exact Hx | apply IH; exact Hv].
Qed.

Lemma tensor_roots : forall m n (v : rows m (Coordinates RationalScalars n)),
  all_rows m (all_elements has_root) v = true ->
  tensors_to_real m n (family_map m (map_tuple rational_root) v)
  = family_map m (map_tuple (sqrt : RealScalars -> RealScalars)) (tensors_to_real m n v).
Proof.
  induction m as [| m IH]; [reflexivity | intros n [x v] H].
  cbn in H; apply andb_prop in H; destruct H as [Hx Hv].
  cbn; f_equal; [apply vector_roots; exact Hx | apply IH; exact Hv].
Qed.

Lemma correction_root : forall c t,
  correction_has_root c t = true -> corrected c = true ->
  rational_to_real (rational_root (sub one (power (beta2 c) t)))
  = sqrt (rational_to_real (sub one (power (beta2 c) t))).
Proof.
  intros c t H Hc; unfold correction_has_root in H; rewrite Hc in H.
  apply root_of_rational; exact H.
Qed.

(** Roots are kept at every state of a run if a computation finds them all. *)
Lemma vector_roots_kept : forall n c (l : list (AdamState (elementwise rational_root n))),
  forallb (fun s : AdamState (elementwise rational_root n) =>
             andb (all_elements has_root (second_moment s)) (correction_has_root c (adam_seen s))) l
  = true ->
  Forall (roots_kept (elements_to_real rational_root n) c) l.
Proof.
  intros n c l H; rewrite forallb_forall in H; apply Forall_forall; intros s Hs.
  apply H, andb_prop in Hs; destruct Hs as [Hv Hc]; split.
  - apply vector_roots; exact Hv.
  - apply correction_root; exact Hc.
Qed.

Lemma tensor_roots_kept : forall m n c (l : list (AdamState (elementwise_rows m (elementwise rational_root n)))),
  forallb (fun s : AdamState (elementwise_rows m (elementwise rational_root n)) =>
             andb (all_rows m (all_elements has_root) (second_moment s))
                  (correction_has_root c (adam_seen s))) l
  = true ->
  Forall (roots_kept (elementwise_rows_map rational_to_real m (elements_to_real rational_root n)) c) l.
Proof.
  intros m n c l H; rewrite forallb_forall in H; apply Forall_forall; intros s Hs.
  apply H, andb_prop in Hs; destruct Hs as [Hv Hc]; split.
  - apply tensor_roots; exact Hv.
  - apply correction_root; exact Hc.
Qed.
