(** * The decision of eq. 11 on computed sums

    Eq. 11 projects a row where |w.g| / (|w||g|) < theta, theta = delta / sqrt(n).  A program has w.g,
    |w|^2 and |g|^2 from sums that it rounded, and rounds a few times more for the roots, the product,
    the quotient and the threshold. *)

From Coq Require Import Reals ZArith List.
From AdamP Require Import FloatDot FloatLanes.

Open Scope R_scope.

(** A row holds the pairs (w_i, g_i); its squares on either side. *)
Definition weights_squared (l : row) : row := map (fun p => (fst p, fst p)) l.
Definition gradients_squared (l : row) : row := map (fun p => (snd p, snd p)) l.

(** |w||g| and the cosine of eq. 11. *)
Definition norms (l : row) : R :=
  sqrt (row_dot (weights_squared l) * row_dot (gradients_squared l)).

Definition cosine (l : row) : R := Rabs (row_dot l) / norms l.

(** The exact verdict: to project. *)
Definition verdict (theta : R) (l : row) : Prop := cosine l < theta.

(** The program's verdict, in an order of its own.  The factor 1 + rho stands for all roundings after the
    sums; rho = 0 is the comparison without roots, (w.g)^2 < theta^2 |w|^2 |g|^2, done exactly. *)
Definition computed_verdict
    (emin prec : Z) (choice : Z -> bool) (order : row -> tree) (rho theta : R) (l : row) : Prop :=
  let sum r := computed emin prec choice (order r) in
  Rabs (sum l) * (1 + rho) < theta * sqrt (sum (weights_squared l) * sum (gradients_squared l)).

(** How far from the threshold a cosine must be: c for the three sums, r for the rest. *)
Definition clear_of (theta c r : R) (l : row) : Prop :=
  (cosine l + c) * (1 + r) < theta * (1 - c) \/ theta * (1 + c) <= (cosine l - c) * (1 - r).
