(** * What a step spends of the loss

    Corollary 2.3 compares runs of equal update norms.  Runs on one loss are comparable by how much of
    it they have descended; to first order a step [-eta p] on the gradient [g] descends [eta g.p]. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct Sums Steps Momentum.

Local Open Scope R_scope.

Section Comparison.
  Context {V : InnerProductSpace}.

  (** The first-order decrease of the loss over the first [t] steps. *)
  Definition first_order_decrease (eta : R) (g p : nat -> V) (t : nat) : R :=
    eta * sum_below (fun k => dot (g k) (p k)) t.

  (** The update before: nothing before the first. *)
  Definition previous (p : nat -> V) (k : nat) : V :=
    match k with
    | O => origin
    | S k => p k
    end.

  (** How much the momentum itself has changed: its last value and its differences. *)
  Definition unsteadiness (p : nat -> V) (t : nat) : R :=
    sqnorm (previous p t) + sum_below (fun k => sqnorm (minus (p k) (previous p k))) t.
End Comparison.
