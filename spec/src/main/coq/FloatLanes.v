(** * The orders in which programs add: loops, lanes, and their folding

    A vector unit keeps several running sums at once, its lanes: element i goes to lane i mod L.  At the
    end the lanes are folded by halves, lane j with lane j + L/2, until one is left.  The host runtime
    has 16 lanes and rounds products before it adds them; a graphics card fuses the two. *)

From Coq Require Import Reals ZArith List Arith.
From AdamP Require Import FloatDot.

Import ListNotations.
Open Scope R_scope.

(** The products of a row, in order. *)
Definition row : Type := list (R * R).

(** Sums over a row without rounding: of the products, of their magnitudes. *)
Fixpoint weigh (measure : R * R -> R) (l : row) : R :=
  match l with
  | [] => 0
  | p :: l => measure p + weigh measure l
  end.

Definition row_dot : row -> R := weigh (fun p => fst p * snd p).
Definition row_magnitude : row -> R := weigh (fun p => Rabs (fst p * snd p)).

(** The running sum: the first product, then the others added one by one. *)
Definition added (acc : tree) (p : R * R) : tree := Sum acc (Product (fst p) (snd p)).

Definition running_sum (l : row) : tree :=
  match l with
  | [] => Zero
  | p :: l => fold_left added l (Product (fst p) (snd p))
  end.

(** The loop as it is written, with an accumulator that starts at zero. *)
Definition loop (l : row) : tree := fold_left added l Zero.

(** The running sum by fused multiply-adds. *)
Definition fused_sum (l : row) : tree :=
  fold_left (fun acc p => Fused (fst p) (snd p) acc) l Zero.

(** Lane j of [count]: every [count]-th element, the first after j others. *)
Fixpoint lane (count j : nat) (l : row) : row :=
  match l with
  | [] => []
  | p :: l => match j with
              | O => p :: lane count (Nat.pred count) l
              | S j => lane count j l
              end
  end.

(** 2^m parts folded by halves. *)
Fixpoint folded (m : nat) (part : nat -> tree) : tree :=
  match m with
  | O => part O
  | S m => folded m (fun j => Sum (part j) (part (j + 2 ^ m)%nat))
  end.

Definition lanes (run : row -> tree) (m : nat) (l : row) : tree :=
  folded m (fun j => run (lane (2 ^ m) j l)).

(** n divided by 2^m, rounded up: the longest lane. *)
Definition longest_lane (m n : nat) : nat := ((n + Nat.pred (2 ^ m)) / 2 ^ m)%nat.

(** Every product of the row is a multiple of 2^s. *)
Definition row_on_grid (s : Z) (l : row) : Prop :=
  Forall (fun p => multiple s (fst p * snd p)) l.

(** What is asked of an order: it adds up the row's products and no others, each once, none of them after
    more than [depth] roundings. *)
Definition adds_up (order : row -> tree) (depth : nat -> nat) : Prop :=
  forall l,
    exact (order l) = row_dot l /\
    magnitude (order l) = row_magnitude l /\
    products (order l) = length l /\
    (roundings (order l) <= depth (length l))%nat /\
    (forall s, row_on_grid s l -> on_grid s (order l)).
