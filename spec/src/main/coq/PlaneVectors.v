(** * Vectors of the plane that the instances share, and arithmetic on inner products *)

From Coq Require Import Reals Lra.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps Plane.

Local Open Scope R_scope.

(** [ring] and [field] look for a structure at the type of the left-hand side, which for a lone inner
    product is the number type of [Algebra.v]; a difference is a real. *)
Ltac real_ring := reals; apply Rminus_diag_uniq; ring.
Ltac real_field := reals; apply Rminus_diag_uniq; field.

Lemma in_plane_equal : forall a b c d, a = c -> b = d -> in_plane a b = in_plane c d.
Proof. intros; subst; reflexivity. Qed.

Lemma two_one_nonzero : in_plane 2 1 <> origin.
Proof. apply in_plane_nonzero; lra. Qed.

Lemma one_minus_two_nonzero : in_plane 1 (-2) <> origin.
Proof. apply in_plane_nonzero; lra. Qed.

Lemma plane_dimension : dimension plane = 2.
Proof. cbn; reals; ring. Qed.

Lemma project_plane : forall a b c d, a * a + b * b <> 0 ->
  project (in_plane a b) (in_plane c d)
    = in_plane (c - (a * c + b * d) / (a * a + b * b) * a) (d - (a * c + b * d) / (a * a + b * b) * b).
Proof. intros; unfold project; rewrite !dot_in_plane, scale_in_plane, minus_in_plane; reflexivity. Qed.

(** A weight; an update with a part along it, one with a part against it, and the part orthogonal to it,
    which both have. *)
Notation slanted := (in_plane 2 1).
Notation outward := (in_plane 3 (-1)).
Notation inward := (in_plane (-1) (-3)).
Notation tangent := (in_plane 1 (-2)).
