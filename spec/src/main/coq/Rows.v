(** * The rows of a tensor, as one vector

    A tensor of [m] rows in [S] is a vector like any other, in [rows m S].  The layer view of section
    3.1 is the projection in [rows m S], the channel view the projection in [S], row by row. *)

From AdamP Require Import Algebra Families.

Section Rows.
  Context {K : Scalars}.

  Definition sum (m : nat) : family K m -> K := family_fold m add zero.

  (** Inner products and dimensions of the rows add up. *)
  Definition rows (m : nat) (S : Space K) : Space K :=
    {| vector := family S m;
       origin := family_fill m origin;
       plus := family_map2 m plus;
       minus := family_map2 m minus;
       scale := fun a => family_map m (scale a);
       dot := fun x y => sum m (family_map2 m dot x y);
       dimension := sum m (family_fill m (dimension S)) |}.
End Rows.
