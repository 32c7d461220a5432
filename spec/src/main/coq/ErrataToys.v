(** * The objectives of appendix B, as printed *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct.

Local Open Scope R_scope.

(** Eq. B.1 minimises this: the cosine of the angle between [w] and the target. *)
Definition printed_objective {V : InnerProductSpace} (target w : V) : R :=
  dot (direction w) (direction target).

(** The Cartesian coordinates of the radius [r] and the angles [psi] and [phi], with which [x / z] is the
    tangent of [psi] and [y / r] the sine of [phi], as in eq. B.2. *)
Definition cartesian_x (r psi phi : R) : R := r * cos phi * sin psi.
Definition cartesian_y (r phi : R) : R := r * sin phi.
Definition cartesian_z (r psi phi : R) : R := r * cos phi * cos psi.
