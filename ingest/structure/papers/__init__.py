"""Reports, attachments and what is none of these."""
