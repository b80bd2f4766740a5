/** Room for what a group wants to know, and for what it is told; a letter is not a question (D). */
export const longestQuestion = 600;
export const longestAnswer = 1200;
