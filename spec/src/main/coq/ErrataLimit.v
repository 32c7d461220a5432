(** * The quantities in the proof of Corollary 2.3

    Appendix A, eq. A.6 to A.18, with [A k] for the paper's |p_k|^2 and growths divided by [eta^2].  Sums
    run below their bound ([Sums.v]), so the paper's sum up to [t] is [sum_below _ (S t)]. *)

From Coq Require Import Reals.
From AdamP Require Import Sums.

Local Open Scope R_scope.

(** [beta + beta^2 + ... + beta^n]. *)
Definition geometric (beta : R) (n : nat) : R := sum_below (fun l => beta ^ S l) n.

(** (A.6): the growth under gradient descent, for any numbers [A k]. *)
Definition growth (A : nat -> R) (t : nat) : R := sum_below A t.

(** (A.7) before its sums are exchanged: Lemma 2.2, added up.  [NormGrowth.v]'s [momentum_growth] is the
    same number as a recursion ([growth_with_momentum_is]). *)
Definition growth_with_momentum (beta : R) (A : nat -> R) (t : nat) : R :=
  sum_below A t + 2 * sum_below (discounted beta A) t.

(** [F_t] of (A.8). *)
Definition ratio_F (beta : R) (A : nat -> R) (t : nat) : R :=
  sum_below (fun k => geometric beta (t - k) * A k) (S t) / sum_below A (S t).

(** What the geometric sum still lacks after [n] terms: the left-hand side of (A.10). *)
Definition residual (beta : R) (n : nat) : R := beta / (1 - beta) - geometric beta n.

(** The paper's [r_1] with its sign: (A.12) writes [beta/(1 - beta) + r_1] for the geometric sum, so it is
    minus the residual.  It depends on [k]; the one of [k <= T] is [r_1 beta (T + T' - k)]. *)
Definition r_1 (beta : R) (n : nat) : R := geometric beta n - beta / (1 - beta).

(** The residuals of the first [T + 1] terms of (A.12), each [k <= T] with its own: minus the sum of the
    paper's [r_1 A_k], and its absolute value. *)
Definition first_residual (beta : R) (A : nat -> R) (T T' : nat) : R :=
  sum_below (fun k => residual beta (T + T' - k) * A k) (S T).

(** [r_2]: the sum over [k = T+1, ..., T+T'] in the numerator. *)
Definition second_residual (beta : R) (A : nat -> R) (T T' : nat) : R :=
  sum_below (fun i => geometric beta (T' - S i) * A (S T + i)%nat) T'.

(** The tail of the sequence, as far as [n] terms after [T]; [r_3] is the tail up to [T']. *)
Definition tail (A : nat -> R) (T n : nat) : R := sum_below (fun i => A (S T + i)%nat) n.
