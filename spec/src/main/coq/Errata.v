(** * What the refutations speak of

    The rule of eq. 11 with the paper's threshold, one coordinate of Adam's first step, and an activation
    normalised as real batch normalizations do it. *)

From Coq Require Import Reals List.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Plane Steps AdamSteps AdamP.
Import ListNotations.

Local Open Scope R_scope.

(** [delta = 1/10], one row. *)
Definition paper_rule : Rule RealScalars :=
  {| delta := / 10; views := [Layer]; row_verdict := EachRow; zero_cosine := Undefined |}.

(** The weight after one step of SGDP as printed, from rest, without momentum's past. *)
Definition first_sgdp_weight (eta beta : R) (w g : plane) : plane :=
  weight (sgdp_row_step (heavy_ball (K := RealScalars) eta beta) None Separate paper_rule (at_rest w) g).

(** The weight [x] after the first step of Adam on the gradient [g], in one coordinate. *)
Definition first_adam_coordinate (c : Betas RealScalars) (x g : R) : R :=
  fst (adam_weight (adam_step (E := real_elements 1) c None
    (adam_at_rest (E := real_elements 1) (x, tt)) (g, tt))).

(** A centred activation [w d] whose deviation is [|w| s], normalised with the [eps] of real batch
    normalizations under the root. *)
Definition normalized (eps s d w : R) : R := w * d / sqrt (w * w * (s * s) + eps).
