(** * R^2: the vectors of instances and counterexamples

    Nothing here says anything of the algorithms. *)

From Coq Require Import Reals Lra.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps.

Local Open Scope R_scope.

(** [ring] and [field] look for a structure at the type of the left-hand side, which for a lone inner
    product is the number type of [Algebra.v]; a difference is a real. *)
Ltac real_ring := reals; apply Rminus_diag_uniq; ring.
Ltac real_field := reals; apply Rminus_diag_uniq; field.

Definition plane : InnerProductSpace := RealSpace 2.
Definition pair (x y : R) : plane := (x, (y, tt)).

Lemma pair_dot : forall a b c d, dot (pair a b) (pair c d) = a * c + b * d.
Proof. intros; cbn; reals; ring. Qed.

Lemma pair_nonzero : forall a b, a * a + b * b <> 0 -> pair a b <> origin.
Proof.
  intros a b H E; apply H; rewrite <- pair_dot, E; apply dot_origin_l.
Qed.

Lemma pair_equal : forall a b c d, a = c -> b = d -> pair a b = pair c d.
Proof. intros; subst; reflexivity. Qed.

Lemma pair_minus : forall a b c d, minus (pair a b) (pair c d) = pair (a - c) (b - d).
Proof. reflexivity. Qed.

Lemma pair_scale : forall k a b, scale k (pair a b) = pair (k * a) (k * b).
Proof. reflexivity. Qed.

Lemma two_one_nonzero : pair 2 1 <> origin.
Proof. apply pair_nonzero; lra. Qed.

Lemma one_minus_two_nonzero : pair 1 (-2) <> origin.
Proof. apply pair_nonzero; lra. Qed.

Lemma plane_dimension : dimension plane = 2.
Proof. cbn; reals; ring. Qed.

Lemma project_plane : forall a b c d, a * a + b * b <> 0 ->
  project (pair a b) (pair c d)
    = pair (c - (a * c + b * d) / (a * a + b * b) * a) (d - (a * c + b * d) / (a * a + b * b) * b).
Proof. intros; unfold project; rewrite !pair_dot, pair_scale, pair_minus; reflexivity. Qed.
