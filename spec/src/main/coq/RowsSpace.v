(** * A tensor of rows is a vector of an inner-product space

    Where the rows of a tensor live in an inner-product space, the tensor does, too.  So every theorem
    about a vector holds for a tensor as a whole, which is section 3.1's layer view, as it stands; for
    the channel view, the rows are taken out again here. *)

From Coq Require Import Reals Lra.
From AdamP Require Import Algebra RealScalars InnerProduct Families Rows Sums.

Local Open Scope R_scope.

Section Laws.

Context {V : InnerProductSpace}.

Lemma rows_dot_nonneg : forall m (x : rows m V), 0 <= dot x x.
Proof.
  induction m as [| m IH]; [intros []; apply Rle_refl | intros [a x]].
  apply (Rplus_le_le_0_compat (dot a a)); [apply dot_nonneg | apply IH].
Qed.

Lemma rows_dot_definite : forall m (x : rows m V), dot x x = 0 -> x = origin.
Proof.
  induction m as [| m IH]; [intros []; reflexivity | intros [a x] H].
  change (dot a a + dot (x : rows m V) x = 0) in H.
  assert (A := dot_nonneg V a); assert (X := rows_dot_nonneg m x); reals.
  change ((a, x) = (@origin _ V, @origin _ (rows m V))).
  apply f_equal2; [apply dot_definite | apply IH]; reals; lra.
Qed.

End Laws.

(** Every law of the tensors is the law of the rows, row by row. *)
Ltac row_by_row m law :=
  cbn [rows vector origin plus minus scale];
  induction m as [| m IH]; intros; cbn [family_map2 family_map family_fill];
  repeat match goal with x : family _ O |- _ => destruct x | x : family _ (S _) |- _ => destruct x end;
  [reflexivity | apply f_equal2; [apply law | apply IH]].

Definition RowsSpace (m : nat) (V : InnerProductSpace) : InnerProductSpace.
Proof.
  refine {| space := rows m V |}.
  - abstract row_by_row m (plus_comm V).
  - abstract row_by_row m (plus_assoc V).
  - abstract row_by_row m (plus_origin V).
  - abstract row_by_row m (plus_opposite V).
  - abstract row_by_row m (minus_plus V).
  - abstract row_by_row m (scale_one V).
  - abstract row_by_row m (scale_scale V).
  - abstract row_by_row m (scale_plus V).
  - abstract row_by_row m (plus_scale V).
  - abstract (induction m as [| m IH]; [reflexivity | intros [a x] [b y]];
      apply (f_equal2 Rplus (dot_comm V a b)), IH).
  - abstract (induction m as [| m IH]; intros x y z; [symmetry; apply Rplus_0_l |];
      destruct x as [a x], y as [b y], z as [c z];
      change (dot (plus a b) c + dot (plus (x : rows m V) y) z
        = (dot a c + dot (x : rows m V) z) + (dot b c + dot (y : rows m V) z));
      rewrite IH, dot_plus_l; reals; ring).
  - abstract (induction m as [| m IH]; intros k x y; [symmetry; apply Rmult_0_r |];
      destruct x as [a x], y as [b y];
      change (dot (scale k a) b + dot (scale k (x : rows m V)) y = k * (dot a b + dot (x : rows m V) y));
      rewrite IH, dot_scale_l; reals; ring).
  - apply rows_dot_nonneg.
  - apply rows_dot_definite.
Defined.

(** ** One row *)

(** Row [k] of [m], counted from 0; [filler] where there are fewer rows. *)
Fixpoint row_or {A : Type} (filler : A) (m k : nat) : family A m -> A :=
  match m, k with
  | O, _ => fun _ => filler
  | S m, O => fst
  | S m, S k => fun x => row_or filler m k (snd x)
  end.

Section Row.

Context {V : InnerProductSpace} {m : nat}.

(** A row that the tensor does not have is 0: so taking row [k] out keeps the operations for every [k]. *)
Definition row (k : nat) (x : RowsSpace m V) : V := row_or (origin : V) m k x.

End Row.

Lemma row_of_map : forall A B (f : A -> B) a b, f a = b ->
  forall m k x, row_or b m k (family_map m f x) = f (row_or a m k x).
Proof. intros A B f a b H; induction m as [| m IH]; intros [| k] x; cbn; auto. Qed.

Lemma row_of_map2 : forall A B C (f : A -> B -> C) a b c, f a b = c ->
  forall m k x y, row_or c m k (family_map2 m f x y) = f (row_or a m k x) (row_or b m k y).
Proof. intros A B C f a b c H; induction m as [| m IH]; intros [| k] x y; cbn; auto. Qed.

Lemma row_of_map3 : forall A B C D (f : A -> B -> C -> D) a b c d, f a b c = d ->
  forall m k x y z, row_or d m k (family_map3 m f x y z) = f (row_or a m k x) (row_or b m k y) (row_or c m k z).
Proof.
  intros A B C D f a b c d H; unfold family_map3; induction m as [| m IH]; intros [| k] x y z; cbn; auto.
Qed.

Lemma row_of_fill : forall A (a : A) m k, row_or a m k (family_fill m a) = a.
Proof. induction m as [| m IH]; intros [| k]; cbn; auto. Qed.

Section Operations.

Context {V : InnerProductSpace}.

Lemma row_plus : forall m k (x y : RowsSpace m V), row k (plus x y) = plus (row k x) (row k y).
Proof. intros m k; apply row_of_map2, plus_origin. Qed.

Lemma row_minus : forall m k (x y : RowsSpace m V), row k (minus x y) = minus (row k x) (row k y).
Proof. intros m k; apply row_of_map2; equal_vectors. Qed.

Lemma row_scale : forall m k a (x : RowsSpace m V), row k (scale a x) = scale a (row k x).
Proof. intros m k a; apply row_of_map; equal_vectors. Qed.

Lemma row_origin : forall m k, row k (@origin _ (RowsSpace m V)) = origin.
Proof. intros; apply row_of_fill. Qed.

Lemma sum_below_first : forall a t, sum_below a (S t) = a O + sum_below (fun k => a (S k)) t.
Proof. induction t as [| t IH]; [cbn; ring | cbn in *; rewrite IH; ring]. Qed.

(** The inner product of two tensors is the sum of those of their rows. *)
Lemma dot_rows : forall m (x y : RowsSpace m V), dot x y = sum_below (fun k => dot (row k x) (row k y)) m.
Proof.
  induction m as [| m IH]; intros x y; [reflexivity |].
  rewrite sum_below_first; destruct x as [a x], y as [b y].
  change (dot a b + dot (x : RowsSpace m V) y
    = dot a b + sum_below (fun k => dot (row k (x : RowsSpace m V)) (row k (y : RowsSpace m V))) m).
  rewrite IH; reflexivity.
Qed.

End Operations.
