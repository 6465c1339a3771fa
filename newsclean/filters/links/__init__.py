"""Links to other articles and to videos."""
