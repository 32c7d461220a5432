(** * Families: the rows of a tensor

    A family of [n] things is a nested pair.  Unlike a list it cannot have the wrong length, so a space
    of families obeys the laws of a vector space as they stand; unlike a function it computes. *)

Fixpoint family (A : Type) (n : nat) : Type :=
  match n with
  | O => unit
  | S n => (A * family A n)%type
  end.

Fixpoint family_fill {A} (n : nat) (a : A) : family A n :=
  match n with
  | O => tt
  | S n => (a, family_fill n a)
  end.

Fixpoint family_map {A B} (n : nat) (f : A -> B) : family A n -> family B n :=
  match n with
  | O => fun _ => tt
  | S n => fun x => (f (fst x), family_map n f (snd x))
  end.

Fixpoint family_map2 {A B C} (n : nat) (f : A -> B -> C) : family A n -> family B n -> family C n :=
  match n with
  | O => fun _ _ => tt
  | S n => fun x y => (f (fst x) (fst y), family_map2 n f (snd x) (snd y))
  end.

Definition family_map3 {A B C D} (n : nat) (f : A -> B -> C -> D)
    (x : family A n) (y : family B n) (z : family C n) : family D n :=
  family_map2 n (fun g c => g c) (family_map2 n f x y) z.

Fixpoint family_fold {A B} (n : nat) (f : A -> B -> B) (b : B) : family A n -> B :=
  match n with
  | O => fun _ => b
  | S n => fun x => f (fst x) (family_fold n f b (snd x))
  end.

Definition family_any {A} (n : nat) (f : A -> bool) : family A n -> bool :=
  family_fold n (fun a found => orb (f a) found) false.

Definition family_list {A} (n : nat) : family A n -> list A :=
  family_fold n cons nil.

(** The first [n] elements of a list, [filler] where it is too short. *)
Fixpoint family_of_list {A} (n : nat) (filler : A) (l : list A) : family A n :=
  match n with
  | O => tt
  | S n =>
      match l with
      | nil => (filler, family_of_list n filler nil)
      | cons a l => (a, family_of_list n filler l)
      end
  end.
