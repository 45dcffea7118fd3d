/**
 * Who a person is to us: a pseudonym, a consent, and the roles of those who work here. Start at {@link
 * id.jembatan.people.People}. May use {@code knowledge} and {@code store}.
 */
package id.jembatan.people;
