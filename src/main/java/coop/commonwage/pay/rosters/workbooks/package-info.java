/**
 * Reads the rows of a spreadsheet workbook (XLSX) as texts, behind walls against what is made to
 * harm. Knows no visit and no mapping.
 */
@Room(
    name = "pay.rosters.workbooks",
    uses = {})
package coop.commonwage.pay.rosters.workbooks;

import coop.commonwage.Room;
