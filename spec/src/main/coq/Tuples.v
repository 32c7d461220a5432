(** * Tuples: rows of a tensor, coordinates of a vector

    A tuple of [n] things is a nested pair.  Unlike a list it cannot have the wrong length, so a space
    of tuples obeys the laws of a vector space as they stand; unlike a function it computes. *)

Fixpoint tuple (A : Type) (n : nat) : Type :=
  match n with
  | O => unit
  | S n => (A * tuple A n)%type
  end.

Fixpoint tuple_fill {A} (n : nat) (a : A) : tuple A n :=
  match n with
  | O => tt
  | S n => (a, tuple_fill n a)
  end.

Fixpoint tuple_map {A B} (n : nat) (f : A -> B) : tuple A n -> tuple B n :=
  match n with
  | O => fun _ => tt
  | S n => fun x => (f (fst x), tuple_map n f (snd x))
  end.

Fixpoint tuple_map2 {A B C} (n : nat) (f : A -> B -> C) : tuple A n -> tuple B n -> tuple C n :=
  match n with
  | O => fun _ _ => tt
  | S n => fun x y => (f (fst x) (fst y), tuple_map2 n f (snd x) (snd y))
  end.

Definition tuple_map3 {A B C D} (n : nat) (f : A -> B -> C -> D)
    (x : tuple A n) (y : tuple B n) (z : tuple C n) : tuple D n :=
  tuple_map2 n (fun g c => g c) (tuple_map2 n f x y) z.

Fixpoint tuple_fold {A B} (n : nat) (f : A -> B -> B) (b : B) : tuple A n -> B :=
  match n with
  | O => fun _ => b
  | S n => fun x => f (fst x) (tuple_fold n f b (snd x))
  end.

Definition tuple_any {A} (n : nat) (f : A -> bool) : tuple A n -> bool :=
  tuple_fold n (fun a found => orb (f a) found) false.

Definition tuple_list {A} (n : nat) : tuple A n -> list A :=
  tuple_fold n cons nil.

(** The first [n] elements of a list, [filler] where it is too short. *)
Fixpoint tuple_of_list {A} (n : nat) (filler : A) (l : list A) : tuple A n :=
  match n with
  | O => tt
  | S n =>
      match l with
      | nil => (filler, tuple_of_list n filler nil)
      | cons a l => (a, tuple_of_list n filler l)
      end
  end.
