package coop.commonwage.pay.deductions;

/** A National Insurance category letter. */
public enum NiCategory {
  A,
  B,
  C,
  D,
  E,
  F,
  H,
  I,
  J,
  K,
  L,
  M,
  N,
  S,
  V,
  X,
  Z
}
