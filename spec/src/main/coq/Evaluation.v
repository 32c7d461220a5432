(** * Runs over the rationals, as lists of integers

    What the Java reference is compared with: for each step of a run a row of integers, first the
    decision, then numerator and denominator of each element of the state. *)

From Coq Require Import List ZArith QArith.
From AdamP Require Import Algebra RationalScalars Coordinates Families Rows Steps AdamSteps.
Import ListNotations.

Notation Rational := (scalar RationalScalars).

(** The first [n] numbers of a list, zeros where it is too short; and back. *)
Fixpoint coordinates_of (n : nat) (l : list Rational) : Coordinates RationalScalars n :=
  match n with
  | O => tt
  | S n => (hd zero l, coordinates_of n (tl l))
  end.

Fixpoint list_of (n : nat) : Coordinates RationalScalars n -> list Rational :=
  match n with
  | O => fun _ => []
  | S n => fun x => fst x :: list_of n (snd x)
  end.

(** Tensors of [m] rows of [n] from their elements, row after row; and back. *)
Fixpoint rows_of (m n : nat) (l : list Rational) : rows m (Coordinates RationalScalars n) :=
  match m with
  | O => tt
  | S m => (coordinates_of n l, rows_of m n (skipn n l))
  end.

Definition elements_of (m n : nat) (x : rows m (Coordinates RationalScalars n)) : list Rational :=
  family_fold m (fun row rest => list_of n row ++ rest) [] x.

Definition digits (l : list Rational) : list Z :=
  flat_map (fun x : Q => [Qnum x; Zpos (Qden x)]) l.

(** 0 where nothing is projected, 1 where the tensor is projected as one, 2 and a bit for each row where
    rows are. *)
Definition decision_digits {m : nat} (d : Decision (m := m)) : list Z :=
  match d with
  | Unprojected => [0%Z]
  | AsOne => [1%Z]
  | ByRow projected => 2%Z :: map (fun b : bool => if b then 1%Z else 0%Z) (family_list m projected)
  end.

(** ** SGD *)

Definition sgd_rows (n : nat) (c : HeavyBall RationalScalars) (decay : option Rational)
    (w : list Rational) (gradients : list (list Rational)) : list (list Z) :=
  map (fun s => 0%Z :: digits (list_of n (weight s) ++ list_of n (buffer s)))
    (states (sgd_step c decay) (at_rest (coordinates_of n w)) (map (coordinates_of n) gradients)).

(** Gradient descent without momentum keeps no buffer. *)
Definition descent_rows (n : nat) (eta : Rational) (decay : option Rational)
    (w : list Rational) (gradients : list (list Rational)) : list (list Z) :=
  map (fun x => 0%Z :: digits (list_of n x))
    (states (fun x g => descent_step eta x (coupled decay x g)) (coordinates_of n w)
       (map (coordinates_of n) gradients)).

(** ** SGDP *)

(** The decision of each step stands before the state after it. *)
Fixpoint with_decisions {State Input : Type} (decision : State -> Input -> list Z)
    (step : State -> Input -> State) (print : State -> list Z) (s : State) (inputs : list Input)
    : list (list Z) :=
  match inputs with
  | [] => []
  | g :: rest =>
      let next := step s g in
      (decision s g ++ print next) :: with_decisions decision step print next rest
  end.

Definition sgdp_rows (m n : nat) (c : HeavyBall RationalScalars) (d : option (Decay RationalScalars))
    (b : Buffer) (r : Rule RationalScalars) (w : list Rational) (gradients : list (list Rational))
    : list (list Z) :=
  with_decisions
    (fun s g => decision_digits (decide r (weight s) g))
    (sgdp_step c d b r)
    (fun s => digits (elements_of m n (weight s) ++ elements_of m n (buffer s)))
    (at_rest (rows_of m n w)) (map (rows_of m n) gradients).

(** ** Adam's family *)

Section Adam.
  Context (root : RationalScalars -> RationalScalars).

  (** A state of a run that is under way: weight, first and second moment, gradients seen. *)
  Definition adam_state (n : nat) (w m v : list Rational) (t : nat) : AdamState (elementwise root n) :=
    @Build_AdamState _ (elementwise root n) (coordinates_of n w) (coordinates_of n m) (coordinates_of n v) t.

  Definition adam_digits (n : nat) (s : AdamState (elementwise root n)) : list Z :=
    0%Z :: digits (list_of n (adam_weight s) ++ list_of n (first_moment s) ++ list_of n (second_moment s)).

  Definition adam_rows (n : nat) (c : Betas RationalScalars) (decay : option Rational)
      (s : AdamState (elementwise root n)) (gradients : list (list Rational)) : list (list Z) :=
    map (adam_digits n) (states (adam_step c decay) s (map (coordinates_of n) gradients)).

  Definition adamw_rows (n : nat) (c : Betas RationalScalars) (decay : option Rational)
      (s : AdamState (elementwise root n)) (gradients : list (list Rational)) : list (list Z) :=
    map (adam_digits n) (states (adamw_step c decay) s (map (coordinates_of n) gradients)).

  Definition adamp_state (m n : nat) (w first second : list Rational) (t : nat)
      : AdamState (elementwise_rows m (elementwise root n)) :=
    @Build_AdamState _ (elementwise_rows m (elementwise root n))
      (rows_of m n w) (rows_of m n first) (rows_of m n second) t.

  Definition adamp_rows (m n : nat) (c : Betas RationalScalars) (d : option (Decay RationalScalars))
      (look_ahead : bool) (r : Rule RationalScalars)
      (s : AdamState (elementwise_rows m (elementwise root n))) (gradients : list (list Rational))
      : list (list Z) :=
    with_decisions
      (fun (s : AdamState (elementwise_rows m (elementwise root n))) g =>
        decision_digits (decide (S := elementwise root n) r (adam_weight s) g))
      (adamp_step c d look_ahead r)
      (fun s => digits (elements_of m n (adam_weight s) ++ elements_of m n (first_moment s)
                        ++ elements_of m n (second_moment s)))
      s (map (rows_of m n) gradients).
End Adam.

(** One step of Heron's from 1 in the place of the root: what a step does with a root that is not
    rational can still be compared, for the root is a parameter. *)
Definition heron (x : Rational) : Rational := div (add one x) (add one one).
