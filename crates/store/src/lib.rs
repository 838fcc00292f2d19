//! Accounts, applications and files in DynamoDB and S3.
