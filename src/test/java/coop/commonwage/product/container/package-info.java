/** Tests that run inside Payara Micro, in the built WAR, on the database of a running product. */
package coop.commonwage.product.container;
