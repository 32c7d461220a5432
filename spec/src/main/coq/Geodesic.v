(** * Steps seen on the sphere

    Proposition 3.1 compares the original step [w - eta p] and the projected step [w - eta (project w p)]
    on the sphere of directions.  Both are [descent_step] of [Steps.v]. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct Steps.

Local Open Scope R_scope.

Section Geodesic.
  Context {V : InnerProductSpace}.

  (** What the original step leaves of [w]: [w - eta p = alpha w - eta (project w p)]. *)
  Definition alpha (eta : R) (w p : V) : R := 1 - eta * dot w p / sqnorm w.

  (** The original and the projected step. *)
  Definition original_step (eta : R) (w p : V) : V := descent_step eta w p.
  Definition projected_step (eta : R) (w p : V) : V := descent_step eta w (project w p).

  (** The geodesic of the sphere that leaves [u] in the tangent direction [tau], at unit speed: [u] and
      [tau] are orthogonal unit vectors, [theta] is the angle. *)
  Definition geodesic (u tau : V) (theta : R) : V := plus (scale (cos theta) u) (scale (sin theta) tau).

  (** The direction in which both steps leave [w]. *)
  Definition departure (w p : V) : V := direction (scale (-1) (project w p)).

  (** The angle at which [a w - eta q] is seen from [w], for [q] orthogonal to [w]. *)
  Definition angle (a eta : R) (w q : V) : R := PI / 2 - atan (a * norm w / (eta * norm q)).

  (** [x] is on the shorter arc of the great circle from [u] to [v], for unit vectors that are not
      opposite: a combination without negative coefficients. *)
  Definition arc (u v x : V) : Prop :=
    exists a b : R, 0 <= a /\ 0 <= b /\ x = plus (scale a u) (scale b v).
End Geodesic.
