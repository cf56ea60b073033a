/**
 * Pay the law gives for days not worked: sick pay, and pay for maternity, adoption, paternity,
 * shared parental, parental bereavement and neonatal care leave. One pure class for each; the
 * figures stand in {@code payroll-rules/}, and no tax is worked out here.
 */
@Room(
    name = "pay.statutorypay",
    uses = {"money", "calendar", "rules", "pay.deductions"})
package coop.commonwage.pay.statutorypay;

import coop.commonwage.Room;
