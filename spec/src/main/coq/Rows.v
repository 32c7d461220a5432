(** * The line, and the rows of a tensor

    From the scalars alone come all the spaces in which the algorithms run: the line, a vector of [n]
    coordinates ([rows n line]), and a tensor of [m] rows ([rows m S]).  A tensor is a vector like any
    other: the layer view of section 3.1 is the projection in [rows m S], the channel view is the
    projection in [S] for each row. *)

From AdamP Require Import Algebra Tuples.

Section Rows.
  Context {K : Scalars}.

  (** The scalars as vectors with one coordinate. *)
  Definition line : Space K :=
    {| vector := K;
       origin := zero;
       plus := add;
       minus := sub;
       scale := mul;
       dot := mul;
       dimension := one |}.

  Definition sum (n : nat) : tuple K n -> K := tuple_fold n add zero.

  (** [m] vectors side by side: inner products and dimensions add up. *)
  Definition rows (m : nat) (S : Space K) : Space K :=
    {| vector := tuple S m;
       origin := tuple_fill m origin;
       plus := tuple_map2 m plus;
       minus := tuple_map2 m minus;
       scale := fun a => tuple_map m (scale a);
       dot := fun x y => sum m (tuple_map2 m dot x y);
       dimension := sum m (tuple_fill m (dimension S)) |}.
End Rows.

Arguments line K : clear implicits.
