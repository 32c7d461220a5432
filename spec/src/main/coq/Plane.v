(** * The plane, where the instances of the theorems live *)

From Coq Require Import Reals Lra.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct.

Local Open Scope R_scope.

Definition plane := RealSpace 2.
Definition in_plane (x y : R) : plane := (x, (y, tt)).

Lemma plane_eta : forall v : plane, exists x y, v = in_plane x y.
Proof. intros [x [y []]]; exists x, y; reflexivity. Qed.

Lemma dot_in_plane : forall a b c d, dot (in_plane a b) (in_plane c d) = a * c + b * d.
Proof. intros; change (a * c + (b * d + 0) = a * c + b * d); ring. Qed.

Lemma plus_in_plane : forall a b c d, plus (in_plane a b) (in_plane c d) = in_plane (a + c) (b + d).
Proof. reflexivity. Qed.

Lemma minus_in_plane : forall a b c d, minus (in_plane a b) (in_plane c d) = in_plane (a - c) (b - d).
Proof. reflexivity. Qed.

Lemma scale_in_plane : forall k a b, scale k (in_plane a b) = in_plane (k * a) (k * b).
Proof. reflexivity. Qed.

Lemma origin_in_plane : @origin _ plane = in_plane 0 0.
Proof. reflexivity. Qed.

#[export] Hint Rewrite dot_in_plane plus_in_plane minus_in_plane scale_in_plane origin_in_plane : plane.

(** Computes in the plane; what is left is arithmetic. *)
Ltac in_the_plane := autorewrite with plane; reals.

Lemma in_plane_nonzero : forall a b, 0 < a * a + b * b -> in_plane a b <> origin.
Proof. intros a b H; apply nonzero_of_positive; rewrite dot_in_plane; exact H. Qed.

(** A quarter turn: orthogonal to its vector, of the same length. *)
Definition turned (v : plane) : plane := (- fst (snd v), (fst v, tt)).

Lemma turned_in_plane : forall x y, turned (in_plane x y) = in_plane (- y) x.
Proof. reflexivity. Qed.

#[export] Hint Rewrite turned_in_plane : plane.

Lemma turned_orthogonal : forall v, dot v (turned v) = 0.
Proof. intro v; destruct (plane_eta v) as [x [y ->]]; in_the_plane; ring. Qed.

Lemma turned_length : forall v, sqnorm (turned v) = sqnorm v.
Proof. intro v; unfold sqnorm; destruct (plane_eta v) as [x [y ->]]; in_the_plane; ring. Qed.
