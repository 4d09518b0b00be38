//! Walking an item.
