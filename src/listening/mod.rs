//! Listening: hear the spark before the fire. What is here so far is the **detector**, which says of the counts of a watch what is
//! unusual and how, and `hearth listen replay`, which runs it over a series row by row.

pub mod cli;
pub mod detector;
pub mod replay;
