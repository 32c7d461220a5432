(** * The projection and the decision, as the paper writes them

    [Steps.v] holds what is computed: [project] (eq. 10) divides by the squared norm and
    [looks_orthogonal] (eq. 11) compares squares, so neither needs a root.  Here is how the paper and
    the released code write the same things, with roots. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct.

Local Open Scope R_scope.

Section Projection.
  Context {V : InnerProductSpace}.

  (** The cosine of eq. 11: |a.b| / (|a| |b|).  The paper's carries no sign. *)
  Definition cosine (a b : V) : R := Rabs (dot a b) / (norm a * norm b).

  (** The released code's projection: [p - u (u.p)] with [u = w / (|w| + eps)]. *)
  Definition project_with_eps (eps : R) (w p : V) : V :=
    let u := scale (/ (norm w + eps)) w in
    minus p (scale (dot u p) u).
End Projection.
