/** The actors as agents: what terms and fighting on are worth to them, what they believe, how they concede. */
package org.parley.model.actor;
