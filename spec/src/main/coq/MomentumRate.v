(** * An energy for momentum

    The norm alone does not obey a one-step bound under momentum: what has been gathered is still to
    come.  The energy adds it, and bounds the norm from above. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct.

Local Open Scope R_scope.

Section Energy.
  Context {V : InnerProductSpace}.

  (** The squared norm, what the radial part of the momentum will still add to it, and what its square
      will. *)
  Definition momentum_energy_at (eta beta : R) (w p : V) : R :=
    sqnorm w + 2 * eta / (1 - beta) * - dot w p
      + eta ^ 2 * (1 + beta) / (1 - beta) ^ 2 * sqnorm p.

  (** The worst ratio of the energy to the squared norm where [|p| <= M |w|]. *)
  Definition energy_share (eta beta M : R) : R :=
    1 + 2 * eta / (1 - beta) * M + eta ^ 2 * (1 + beta) / (1 - beta) ^ 2 * M ^ 2.
End Energy.
